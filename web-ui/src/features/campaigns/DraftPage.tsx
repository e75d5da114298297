import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useRef, useState } from 'react';
import { ProblemError } from '@/api/problem';
import { useFormat } from '@/i18n/format';
import { Button } from '@/ui/Button';
import { ProblemNotice } from '@/ui/ErrorState';
import { announce } from '@/ui/toast';
import { SavedAt, useAutosave } from '@/ui/useAutosave';
import { useLeaveGuard } from '@/ui/useLeaveGuard';
import { AdviceList } from './AdviceList';
import { CampaignHeader } from './CampaignHeader';
import { ParentNote } from './CascadeSections';
import { type Campaign, type CampaignPlan, campaignQuery, savePlan, useSubmitCampaign } from './campaigns';
import { DraftDesk } from './DraftDesk';
import { useTexts } from './messages';
import { PlanEditor } from './PlanEditor';
import { type Change, pinned } from './plan';

/** The officer's desk: the document, the draft, what is missing. Everything typed is saved by itself. */
export function DraftPage({ campaign }: { campaign: Campaign }) {
  const t = useTexts();
  const format = useFormat();
  const { plan, change, saving, problem, conflict, reload } = useDraft(campaign);
  const [activeId, setActiveId] = useState<string>();
  const [asked, setAsked] = useState(0);
  const submit = useSubmitCampaign();
  const unsaved = saving.kind === 'dirty' || saving.kind === 'saving' || saving.kind === 'failed';
  useLeaveGuard(unsaved && !submit.isSuccess);

  const flaws = campaign.flaws.map(({ pointer, message }) => ({ pointer, text: message }));
  const refused = problem instanceof ProblemError ? (problem.problem.errors ?? []) : [];
  const pins = pinned([...flaws, ...refused.map(({ pointer, message }) => ({ pointer, text: message }))]);
  const remarks = pinned(campaign.remarks.map(({ pointer, reason }) => ({ pointer, text: reason })));
  const blocked = unsaved
    ? t.waitSaved
    : campaign.flaws.length > 0
      ? t.submitBlocked(campaign.flaws.length)
      : undefined;

  const select = useCallback((id: string) => {
    setActiveId(id);
    document.getElementById(id)?.scrollIntoView({ block: 'nearest', behavior: 'smooth' });
  }, []);

  return (
    <>
      <CampaignHeader campaign={campaign} title={plan.title} aside={<SavedAt state={saving} />} />
      <DraftDesk documentId={campaign.documentId} plan={plan} activeId={activeId} onSelect={select} asked={asked}>
        <div className="stack loose">
          {campaign.state === 'RETURNED' && (
            <div className="notice tone-returned">
              <p>
                <strong>{t.returnedTitle}.</strong>{' '}
                {campaign.steps.returnedBy &&
                  campaign.steps.returnedAt &&
                  t.returnedBy(campaign.steps.returnedBy, format.moment(campaign.steps.returnedAt))}
              </p>
              <ul className="bullets">
                {campaign.remarks.map((remark) => (
                  <li key={`${remark.pointer} ${remark.reason}`}>{remark.reason}</li>
                ))}
              </ul>
            </div>
          )}
          <ParentNote
            campaign={campaign}
            takeLabel={t.parentTake}
            onTake={() =>
              change((current) => ({
                ...current,
                milestones: current.milestones.map((milestone) => {
                  const moved = campaign.parentDates.find(({ milestoneId }) => milestoneId === milestone.id);
                  return moved ? { ...milestone, due: moved.dueAbove } : milestone;
                }),
              }))
            }
          />
          {conflict && (
            <div className="notice tone-late" role="alert">
              <p>
                <strong>{t.conflictTitle}</strong> {t.conflictBody}
              </p>
              <Button onClick={reload}>{t.reload}</Button>
            </div>
          )}
          {problem !== undefined && !conflict && <ProblemNotice error={problem} />}
          <AdviceList campaign={campaign} plan={plan} change={change} onSelect={setActiveId} />
          <PlanEditor
            campaign={campaign}
            plan={plan}
            change={change}
            flaws={pins}
            remarks={remarks}
            inherited={campaign.inherited}
            activeId={activeId}
            onActive={setActiveId}
            onShowSource={
              campaign.documentId
                ? (id) => {
                    setActiveId(id);
                    setAsked((times) => times + 1);
                  }
                : undefined
            }
          />
          <ProblemNotice error={submit.error} />
          <div className="sticky-actions">
            <SavedAt state={saving} />
            <Button
              variant="primary"
              busy={submit.isPending}
              disabledReason={blocked}
              onClick={() =>
                submit.mutate(
                  { id: campaign.id, version: campaign.version },
                  { onSuccess: () => announce(t.submitted) },
                )
              }
            >
              {t.submit}
            </Button>
          </div>
        </div>
      </DraftDesk>
    </>
  );
}

/** The plan as typed, saved by itself on the version that was last seen. */
function useDraft(campaign: Campaign) {
  const queryClient = useQueryClient();
  const [plan, setPlan] = useState<CampaignPlan>(campaign.plan);
  const [problem, setProblem] = useState<unknown>();
  const version = useRef(campaign.version);
  const conflict = problem instanceof ProblemError && (problem.status === 412 || problem.status === 409);

  const save = async (current: CampaignPlan) => {
    try {
      const saved = await savePlan(campaign.id, version.current, current);
      version.current = saved.version;
      setProblem(undefined);
      queryClient.setQueryData(campaignQuery(campaign.id).queryKey, saved);
    } catch (error) {
      setProblem(error);
      throw error;
    }
  };
  const saving = useAutosave({ value: plan, save, delayMs: 1200, enabled: !conflict });

  const change: Change = useCallback((edit) => setPlan((current) => edit(current)), []);
  const reload = async () => {
    const fresh = await queryClient.fetchQuery({ ...campaignQuery(campaign.id), staleTime: 0 });
    version.current = fresh.version;
    setPlan(fresh.plan);
    setProblem(undefined);
  };
  return { plan, change, saving, problem, conflict, reload: () => void reload() };
}
