import { useState } from 'react';
import { useFormat } from '@/i18n/format';
import { Button } from '@/ui/Button';
import { ProblemNotice } from '@/ui/ErrorState';
import { announce } from '@/ui/toast';
import { type Addendum, useApproveAddendum, useReturnAddendum } from './addenda';
import type { Campaign } from './campaigns';
import { Differences } from './Differences';
import { useTexts } from './messages';
import { RemarksDialog } from './ReturnDialog';

interface AddendumReviewProps {
  campaign: Campaign;
  addendum: Addendum;
  onDone: () => void;
}

/** What the principal approves: only what changes, and why. */
export function AddendumReview({ campaign, addendum, onDone }: AddendumReviewProps) {
  const t = useTexts();
  const format = useFormat();
  const approve = useApproveAddendum();
  const sendBack = useReturnAddendum();
  const [returning, setReturning] = useState(false);
  const shown = { id: campaign.id, version: addendum.version };
  const may = (action: string) => addendum.allowedActions.includes(action);
  return (
    <div className="stack loose">
      {addendum.submittedBy && addendum.submittedAt && (
        <p className="muted">{t.submittedBy(addendum.submittedBy, format.moment(addendum.submittedAt))}</p>
      )}
      <section className="card stack tight" aria-labelledby="reason-heading">
        <h2 id="reason-heading">{t.addendumReason}</h2>
        <p>{addendum.reason}</p>
      </section>
      <section className="card stack" aria-labelledby="differences-heading">
        <h2 id="differences-heading">{t.differences(addendum.differences.length)}</h2>
        <Differences differences={addendum.differences} />
      </section>
      {addendum.flaws.length > 0 && (
        <div className="notice tone-late">
          <ul className="bullets">
            {addendum.flaws.map((flaw) => (
              <li key={`${flaw.pointer} ${flaw.code}`}>{flaw.message}</li>
            ))}
          </ul>
        </div>
      )}
      {may('approve') && (
        <>
          <p className="muted">{t.approveLead}</p>
          <ProblemNotice error={approve.error} />
          <div className="sticky-actions">
            <Button onClick={() => setReturning(true)}>{t.sendBack}</Button>
            <Button
              variant="primary"
              busy={approve.isPending}
              onClick={() =>
                approve.mutate(shown, {
                  onSuccess: () => {
                    announce(t.approved);
                    onDone();
                  },
                })
              }
            >
              {t.approve}
            </Button>
          </div>
        </>
      )}
      <RemarksDialog
        plan={addendum.plan}
        open={returning}
        busy={sendBack.isPending}
        error={sendBack.error}
        onClose={() => setReturning(false)}
        onSend={(remarks) =>
          sendBack.mutate(
            { ...shown, remarks },
            {
              onSuccess: () => {
                announce(t.sentBack);
                onDone();
              },
            },
          )
        }
      />
    </div>
  );
}
