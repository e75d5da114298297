import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useFormat } from '@/i18n/format';
import { Button } from '@/ui/Button';
import { ProblemNotice } from '@/ui/ErrorState';
import { PageHeader } from '@/ui/PageHeader';
import { QueryView } from '@/ui/QueryView';
import { StateBadge, type Tone } from '@/ui/StateBadge';
import { announce } from '@/ui/toast';
import { useTexts as useReviewTexts } from '../review/messages';
import { RemarkNotice } from '../review/RemarkNotice';
import { ReturnDialog } from '../review/ReturnDialog';
import { CapList } from './CapList';
import {
  acceptRegistration,
  type Registration,
  registrationQuery,
  returnRegistration,
  useRegistrationStep,
} from './data';
import { ExportLink } from './ExcelSection';
import { LineComparison } from './LineComparison';
import { useTexts } from './messages';
import { RegisteredTable } from './RegisteredTable';
import { RegistrationDraft } from './RegistrationDraft';
import '../obligations.css';

const TONES: Record<Registration['state'], Tone> = {
  DRAFT: 'neutral',
  SUBMITTED: 'info',
  RETURNED: 'returned',
  ACCEPTED: 'done',
};

/** The titles that a unit registers: written by the unit, decided on by the officer. */
export function RegistrationPage() {
  const { registrationId } = useParams({ from: '/frame/obligations/registrations/$registrationId' });
  const query = useQuery(registrationQuery(registrationId));
  return <QueryView query={query}>{(registration) => <Shown registration={registration} />}</QueryView>;
}

function Shown({ registration }: { registration: Registration }) {
  const t = useTexts();
  const format = useFormat();
  const edits = registration.allowedActions.includes('edit');
  return (
    <>
      <PageHeader
        title={t.title(registration.year)}
        lead={`${registration.unitName} · ${registration.campaignTitle}`}
        trail={[
          <Link key="list" to="/obligations">
            {t.list}
          </Link>,
        ]}
      />
      <div className="stack loose">
        <div className="row">
          <StateBadge tone={TONES[registration.state]}>{t[`state.${registration.state}`]}</StateBadge>
          <span className="muted">
            {registration.lines.length > 0 ? t.lines(format.number(registration.lines.length)) : t.none}
          </span>
        </div>
        {registration.state !== 'SUBMITTED' && registration.reviews[0] && (
          <RemarkNotice remark={registration.reviews[0].remark} />
        )}
        {edits ? (
          <RegistrationDraft key={registration.id} registration={registration} />
        ) : (
          <>
            <LineComparison registration={registration} />
            <CapList caps={registration.caps} />
            <div>
              <ExportLink registration={registration} />
            </div>
            <RegisteredTable registration={registration} />
            <Decision registration={registration} />
          </>
        )}
      </div>
    </>
  );
}

function Decision({ registration }: { registration: Registration }) {
  const t = useReviewTexts();
  const own = useTexts();
  const [returning, setReturning] = useState(false);
  const accept = useRegistrationStep<undefined>(acceptRegistration);
  const giveBack = useRegistrationStep(returnRegistration);
  if (!registration.allowedActions.includes('accept')) return null;
  return (
    <>
      <ProblemNotice error={accept.error} />
      <div className="actions-bar">
        <Button onClick={() => setReturning(true)}>{t.giveBack}</Button>
        <Button
          variant="primary"
          busy={accept.isPending}
          onClick={() =>
            accept.mutate({ shown: registration, variables: undefined }, { onSuccess: () => announce(t.accepted) })
          }
        >
          {t.accept}
        </Button>
      </div>
      {returning && (
        <ReturnDialog
          places={registration.lines.map((line) => ({
            value: line.pointer,
            label: own.register(line.subjectName, line.titleName),
          }))}
          busy={giveBack.isPending}
          error={giveBack.error}
          onClose={() => setReturning(false)}
          onReturn={(request) =>
            giveBack.mutate(
              { shown: registration, variables: request },
              {
                onSuccess: () => {
                  announce(t.givenBack);
                  setReturning(false);
                },
              },
            )
          }
        />
      )}
    </>
  );
}
