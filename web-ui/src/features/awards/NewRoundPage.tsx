import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { fieldError } from '@/api/problem';
import { RequireRole } from '@/auth/RequireRole';
import { localDay } from '@/i18n/format';
import { Button } from '@/ui/Button';
import { DateInput } from '@/ui/DateInput';
import { ProblemNotice } from '@/ui/ErrorState';
import { PageHeader } from '@/ui/PageHeader';
import { TextInput } from '@/ui/TextInput';
import { announce } from '@/ui/toast';
import { useLeaveGuard } from '@/ui/useLeaveGuard';
import { useOpenRound } from './awards';
import { useTexts } from './messages';

export function NewRoundPage() {
  const t = useTexts();
  return (
    <RequireRole roles={['council-secretary']}>
      <PageHeader
        title={t.openRound}
        trail={[
          <Link key="home" to="/awards">
            {t.title}
          </Link>,
        ]}
      />
      <RoundForm />
    </RequireRole>
  );
}

/** The year of achievement and, where it was earlier, the day on which the files were received. */
function RoundForm() {
  const t = useTexts();
  const navigate = useNavigate();
  const [name, setName] = useState('');
  const [year, setYear] = useState(localDay(new Date()).slice(0, 4));
  const [receivedOn, setReceivedOn] = useState('');
  const [receivedEvidence, setReceivedEvidence] = useState('');
  const open = useOpenRound();
  useLeaveGuard(name !== '' && !open.isSuccess);
  return (
    <form
      className="stack card"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        open.mutate(
          {
            name,
            year: Number(year) || 0,
            receivedOn: receivedOn || undefined,
            receivedEvidence: receivedEvidence || undefined,
          },
          {
            onSuccess: (round) => {
              announce(t.roundOpened(name));
              void navigate({ to: '/awards/rounds/$roundId', params: { roundId: round.id }, ignoreBlocker: true });
            },
          },
        );
      }}
    >
      <TextInput label={t.name} required value={name} onChange={setName} error={fieldError(open.error, '/name')} />
      <TextInput
        label={t.year}
        hint={t.yearHint}
        required
        inputMode="numeric"
        value={year}
        onChange={setYear}
        error={fieldError(open.error, '/year')}
      />
      <DateInput
        label={t.receivedOn}
        hint={t.receivedOnHint}
        value={receivedOn}
        onChange={setReceivedOn}
        error={fieldError(open.error, '/receivedOn')}
      />
      <TextInput
        label={t.receivedEvidence}
        hint={t.receivedEvidenceHint}
        value={receivedEvidence}
        onChange={setReceivedEvidence}
        error={fieldError(open.error, '/receivedEvidence')}
      />
      <ProblemNotice error={open.error} />
      <div>
        <Button type="submit" variant="primary" busy={open.isPending}>
          {t.openRound}
        </Button>
      </div>
    </form>
  );
}
