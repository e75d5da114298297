import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { fieldError } from '@/api/problem';
import { RequireRole } from '@/auth/RequireRole';
import { Button } from '@/ui/Button';
import { Checkbox } from '@/ui/Checkbox';
import { EmptyState } from '@/ui/EmptyState';
import { ProblemNotice } from '@/ui/ErrorState';
import { PageHeader } from '@/ui/PageHeader';
import { QueryView } from '@/ui/QueryView';
import { TextInput } from '@/ui/TextInput';
import { announce } from '@/ui/toast';
import { useLeaveGuard } from '@/ui/useLeaveGuard';
import { type Nomination, nominationsQuery, useDraftDecision } from './awards';
import './awards.css';
import { useTexts } from './messages';

export function DraftDecisionPage() {
  const t = useTexts();
  const { roundId } = useParams({ from: '/frame/awards/rounds/$roundId/decision' });
  return (
    <RequireRole roles={['council-secretary']}>
      <PageHeader
        title={t.draftDecision}
        lead={t.draftLead}
        trail={[
          <Link key="home" to="/awards">
            {t.title}
          </Link>,
          <Link key="round" to="/awards/rounds/$roundId" params={{ roundId }}>
            {t.round}
          </Link>,
        ]}
      />
      <QueryView
        query={useQuery(nominationsQuery(roundId))}
        isEmpty={(nominations) => nominations.every((one) => one.state !== 'PASSED')}
        empty={<EmptyState title={t.nothingPassed} />}
      >
        {(nominations) => {
          const passed = nominations.filter((one) => one.state === 'PASSED');
          const own = passed.filter((one) => !one.forwardedBecause);
          return (
            <div className="stack loose">
              {own.length > 0 ? <DraftForm roundId={roundId} passed={own} /> : <EmptyState title={t.nothingToSign} />}
              <Forwarded nominations={passed.filter((one) => one.forwardedBecause)} />
            </div>
          );
        }}
      </QueryView>
    </RequireRole>
  );
}

function DraftForm({ roundId, passed }: { roundId: string; passed: readonly Nomination[] }) {
  const t = useTexts();
  const navigate = useNavigate();
  const [number, setNumber] = useState('');
  const [title, setTitle] = useState('');
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const draft = useDraftDecision();
  useLeaveGuard(number !== '' && !draft.isSuccess);
  const chosen = passed.filter((one) => !left.has(one.id)).map((one) => one.id);
  return (
    <form
      className="stack card"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        draft.mutate(
          { roundId, number, title, nominationIds: chosen },
          {
            onSuccess: (decision) => {
              announce(t.drafted(number));
              void navigate({
                to: '/awards/decisions/$decisionId',
                params: { decisionId: decision.id },
                ignoreBlocker: true,
              });
            },
          },
        );
      }}
    >
      <TextInput
        label={t.number}
        hint={t.numberHint}
        required
        value={number}
        onChange={setNumber}
        error={fieldError(draft.error, '/number')}
      />
      <TextInput
        label={t.abstract}
        required
        value={title}
        onChange={setTitle}
        error={fieldError(draft.error, '/title')}
      />
      <fieldset className="field">
        <legend>{t.chooseItems}</legend>
        {passed.map((nomination) => (
          <Checkbox
            key={nomination.id}
            label={`${nomination.subjectName} (${nomination.unitName}): ${nomination.awardName} ${nomination.year}`}
            checked={!left.has(nomination.id)}
            onChange={(on) => {
              const next = new Set(left);
              if (on) next.delete(nomination.id);
              else next.add(nomination.id);
              setLeft(next);
            }}
          />
        ))}
      </fieldset>
      <ProblemNotice error={draft.error} />
      <div>
        <Button
          type="submit"
          variant="primary"
          busy={draft.isPending}
          disabledReason={chosen.length === 0 ? t.chooseSome : undefined}
        >
          {t.draftDecision}
        </Button>
      </div>
    </form>
  );
}

/** What the council passed and another office decides. */
function Forwarded({ nominations }: { nominations: readonly Nomination[] }) {
  const t = useTexts();
  if (nominations.length === 0) return null;
  return (
    <section className="stack">
      <h2>{t.forwardedItems}</h2>
      <p className="muted">{t.forwardedLead}</p>
      <ul className="listed">
        {nominations.map((one) => (
          <li key={one.id}>
            {`${one.subjectName} (${one.unitName}): ${one.awardName} ${one.year}`}
            <br />
            <span className="small muted">{one.forwardedBecause}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
