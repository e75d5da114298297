import { useState } from 'react';
import { Button } from '@/ui/Button';
import { Dialog } from '@/ui/Dialog';
import { ProblemNotice } from '@/ui/ErrorState';
import { announce } from '@/ui/toast';
import { useTexts as useReviewTexts } from '../review/messages';
import { ReturnDialog } from '../review/ReturnDialog';
import { acceptReport, acceptReportInPart, type Report, returnReport, useReportStep, withdrawReport } from './data';
import { useTexts } from './messages';

/** Places that can be pinned, by the names that people know. */
export const placesOf = (report: Report, t: { done: string; blockers: string; evidence: string }) => [
  ...report.values.map(({ commitmentId, name }) => ({ value: `/values/${commitmentId}`, label: name })),
  { value: '/done', label: t.done },
  { value: '/blockers', label: t.blockers },
  ...report.evidence.map(({ id, name }) => ({ value: `/evidence/${id}`, label: name })),
  { value: '/evidence', label: t.evidence },
];

/** What may be done with a report that waits: decide on it, or take it back. */
export function Decision({ report }: { report: Report }) {
  const t = useReviewTexts();
  const places = placesOf(report, useTexts());
  const [asking, setAsking] = useState<'return' | 'part' | 'withdraw'>();
  const accept = useReportStep<undefined>(acceptReport);
  const acceptInPart = useReportStep(acceptReportInPart);
  const giveBack = useReportStep(returnReport);
  const withdraw = useReportStep<undefined>(withdrawReport);
  const may = (action: string) => report.allowedActions.includes(action);
  const told = (sentence: string) => ({
    onSuccess: () => {
      announce(sentence);
      setAsking(undefined);
    },
  });
  if (!may('accept') && !may('withdraw')) return null;
  return (
    <>
      <ProblemNotice error={accept.error} />
      <div className="actions-bar">
        {may('withdraw') && <Button onClick={() => setAsking('withdraw')}>{t.withdraw}</Button>}
        {may('accept') && (
          <>
            <Button onClick={() => setAsking('return')}>{t.giveBack}</Button>
            <Button onClick={() => setAsking('part')}>{t.acceptInPart}</Button>
            <Button
              variant="primary"
              busy={accept.isPending}
              onClick={() => accept.mutate({ shown: report, variables: undefined }, told(t.accepted))}
            >
              {t.accept}
            </Button>
          </>
        )}
      </div>
      {asking === 'return' && (
        <ReturnDialog
          places={places}
          busy={giveBack.isPending}
          error={giveBack.error}
          onClose={() => setAsking(undefined)}
          onReturn={(request) => giveBack.mutate({ shown: report, variables: request }, told(t.givenBack))}
        />
      )}
      {asking === 'part' && (
        <ReturnDialog
          partly
          places={places}
          busy={acceptInPart.isPending}
          error={acceptInPart.error}
          onClose={() => setAsking(undefined)}
          onReturn={({ reason, pins }) =>
            acceptInPart.mutate({ shown: report, variables: { reason, pins: pins ?? [] } }, told(t.acceptedInPart))
          }
        />
      )}
      {asking === 'withdraw' && (
        <Dialog
          open
          title={t.withdrawTitle}
          onClose={() => setAsking(undefined)}
          actions={
            <>
              <Button onClick={() => setAsking(undefined)}>{t.cancel}</Button>
              <Button
                variant="primary"
                busy={withdraw.isPending}
                onClick={() => withdraw.mutate({ shown: report, variables: undefined }, told(t.withdrawn))}
              >
                {t.withdraw}
              </Button>
            </>
          }
        >
          <p>{t.withdrawLead}</p>
          <ProblemNotice error={withdraw.error} />
        </Dialog>
      )}
    </>
  );
}
