import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useRef, useState } from 'react';
import { fieldError, ProblemError } from '@/api/problem';
import { Button } from '@/ui/Button';
import { ProblemNotice } from '@/ui/ErrorState';
import { TextArea } from '@/ui/TextInput';
import { announce } from '@/ui/toast';
import { SavedAt, useAutosave } from '@/ui/useAutosave';
import { useLeaveGuard } from '@/ui/useLeaveGuard';
import {
  type Addendum,
  addendumQuery,
  saveAddendum,
  useRebaseAddendum,
  useSubmitAddendum,
  useWithdrawAddendum,
} from './addenda';
import type { Campaign, CampaignPlan } from './campaigns';
import { Differences } from './Differences';
import { DraftDesk } from './DraftDesk';
import { useTexts } from './messages';
import { PlanEditor } from './PlanEditor';
import { type Change, type Located, pinned } from './plan';

interface AddendumDeskProps {
  campaign: Campaign;
  addendum: Addendum;
  onDone: () => void;
}

/** The officer's desk for a change: what the document says, why, the plan, and what changes by it. Saved by itself. */
export function AddendumDesk({ campaign, addendum, onDone }: AddendumDeskProps) {
  const t = useTexts();
  const { plan, reason, setReason, change, take, saving, problem, version } = useAddendum(campaign.id, addendum);
  const [activeId, setActiveId] = useState<string>();
  const [asked, setAsked] = useState(0);
  const submit = useSubmitAddendum();
  const withdraw = useWithdrawAddendum();
  const rebase = useRebaseAddendum();
  const unsaved = saving.kind === 'dirty' || saving.kind === 'saving' || saving.kind === 'failed';
  useLeaveGuard(unsaved && !submit.isSuccess && !withdraw.isSuccess);

  const refused = problem instanceof ProblemError ? (problem.problem.errors ?? []) : [];
  const pins = pinned([...addendum.flaws, ...refused].map(({ pointer, message }) => ({ pointer, text: message })));
  const remarks = pinned(addendum.remarks.map(({ pointer, reason: text }) => ({ pointer, text })));
  const shown = { id: campaign.id, version: version.current };
  const blocked = unsaved
    ? t.waitSaved
    : addendum.baseChanged
      ? t.baseChanged
      : addendum.flaws.length > 0
        ? t.submitBlocked(addendum.flaws.length)
        : addendum.differences.length === 0
          ? t.noDifferences
          : undefined;
  const showSource = (id: string) => {
    setActiveId(id);
    setAsked((times) => times + 1);
  };
  const seen: Campaign = {
    ...campaign,
    plan,
    participants: addendum.participants,
    possibleParticipants: addendum.possibleParticipants,
    recipientUnits: addendum.recipientUnits,
  };

  return (
    <DraftDesk
      documentId={campaign.documentId}
      plan={plan}
      activeId={activeId}
      onSelect={setActiveId}
      asked={asked}
      amending={addendum.documentId ? { documentId: addendum.documentId, marks: sentencesOf(addendum, t) } : undefined}
    >
      <div className="stack loose">
        {addendum.state === 'RETURNED' && (
          <div className="notice tone-returned">
            <p>
              <strong>{t.addendumReturned}</strong>
            </p>
            <ul className="bullets">
              {addendum.remarks.map((remark) => (
                <li key={`${remark.pointer} ${remark.reason}`}>{remark.reason}</li>
              ))}
            </ul>
          </div>
        )}
        {addendum.baseChanged && (
          <div className="notice tone-soon" role="alert">
            <p>{t.baseChanged}</p>
            <Button
              busy={rebase.isPending}
              disabledReason={unsaved ? t.waitSaved : undefined}
              onClick={() => rebase.mutate(shown, { onSuccess: take })}
            >
              {t.rebase}
            </Button>
          </div>
        )}
        {problem !== undefined && <ProblemNotice error={problem} />}
        {addendum.proposals.length > 0 && <Proposals addendum={addendum} onShowSource={showSource} />}
        <section className="card stack" aria-labelledby="reason-heading">
          <h2 id="reason-heading">{t.addendumReason}</h2>
          <TextArea
            label={t.addendumReason}
            hint={t.addendumReasonHint}
            required
            rows={2}
            maxLength={2000}
            value={reason}
            onChange={setReason}
            error={fieldError(submit.error, '/reason')}
          />
        </section>
        <section className="card stack" aria-labelledby="differences-heading">
          <h2 id="differences-heading">{t.differences(addendum.differences.length)}</h2>
          <Differences differences={addendum.differences} />
        </section>
        <PlanEditor
          campaign={seen}
          plan={plan}
          change={change}
          flaws={pins}
          remarks={remarks}
          activeId={activeId}
          onActive={setActiveId}
          onShowSource={campaign.documentId ? showSource : undefined}
        />
        <ProblemNotice error={submit.error ?? withdraw.error ?? rebase.error} />
        <div className="sticky-actions">
          <SavedAt state={saving} />
          <Button
            variant="quiet"
            busy={withdraw.isPending}
            onClick={() =>
              withdraw.mutateAsync(shown).then(() => {
                announce(t.addendumWithdrawn);
                onDone();
              }, problemIsShown)
            }
          >
            {t.addendumWithdraw}
          </Button>
          <Button
            variant="primary"
            busy={submit.isPending}
            disabledReason={blocked}
            onClick={() => submit.mutateAsync(shown).then(() => announce(t.addendumSubmitted), problemIsShown)}
          >
            {t.submit}
          </Button>
        </div>
      </div>
    </DraftDesk>
  );
}

/**
 * The problem stands above the buttons. What follows a success hangs on the promise, because the answer replaces this desk by the
 * page for reading before a callback of the mutation would be called.
 */
const problemIsShown = () => undefined;

const sentenceId = (index: number) => `proposals-${index}`;

function sentencesOf({ proposals }: Addendum, t: { proposals: string }): Located[] {
  return proposals.flatMap(({ source }, index) =>
    source ? [{ id: sentenceId(index), label: t.proposals, source }] : [],
  );
}

/** Every sentence of the amending document with what became of it. */
function Proposals({ addendum, onShowSource }: { addendum: Addendum; onShowSource: (id: string) => void }) {
  const t = useTexts();
  return (
    <section className="card stack" aria-labelledby="proposals-heading">
      <h2 id="proposals-heading">{t.proposals}</h2>
      <ul className="stack tight">
        {addendum.proposals.map((proposal, index) => (
          <li key={proposal.text} id={sentenceId(index)} className="plan-item whole">
            <p>“{proposal.text}”</p>
            <p className="small">
              {proposal.done ? (
                <>
                  <strong>{t.proposalDone}:</strong> {proposal.done}
                </>
              ) : (
                <strong>{t.proposalOpen}</strong>
              )}
            </p>
            {proposal.source && (
              <Button variant="quiet" onClick={() => onShowSource(sentenceId(index))}>
                {t.showSource}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Plan and reason as typed, saved on the version that was last seen. */
function useAddendum(id: string, addendum: Addendum) {
  const queryClient = useQueryClient();
  const [value, setValue] = useState({ plan: addendum.plan, reason: addendum.reason });
  const [problem, setProblem] = useState<unknown>();
  const version = useRef(addendum.version);
  const conflict = problem instanceof ProblemError && (problem.status === 412 || problem.status === 409);
  const take = (fresh: Addendum) => {
    version.current = fresh.version;
    setValue({ plan: fresh.plan, reason: fresh.reason });
    setProblem(undefined);
  };
  const save = async (current: { plan: CampaignPlan; reason: string }) => {
    try {
      const saved = await saveAddendum({ id, version: version.current }, current.plan, current.reason);
      version.current = saved.version;
      setProblem(undefined);
      queryClient.setQueryData(addendumQuery(id).queryKey, saved);
    } catch (error) {
      setProblem(error);
      throw error;
    }
  };
  const saving = useAutosave({ value, save, delayMs: 1200, enabled: !conflict });
  const change: Change = useCallback((edit) => setValue((now) => ({ ...now, plan: edit(now.plan) })), []);
  const setReason = useCallback((reason: string) => setValue((now) => ({ ...now, reason })), []);
  return { ...value, setReason, change, take, saving, problem, version };
}
