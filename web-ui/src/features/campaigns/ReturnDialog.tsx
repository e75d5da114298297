import { useState } from 'react';
import { fieldError } from '@/api/problem';
import { Button } from '@/ui/Button';
import { Dialog } from '@/ui/Dialog';
import { ProblemNotice } from '@/ui/ErrorState';
import { type Option, Select } from '@/ui/Select';
import { TextArea } from '@/ui/TextInput';
import { announce } from '@/ui/toast';
import { type Campaign, type CampaignPlan, type ReturnRemark, useReturnCampaign } from './campaigns';
import { useTexts } from './messages';
import { contentName, removeAt, replaceAt } from './plan';

interface ReturnDialogProps {
  campaign: Campaign;
  open: boolean;
  onClose: () => void;
}

/** Sends a plan that was submitted back to the officer. */
export function ReturnDialog({ campaign, open, onClose }: ReturnDialogProps) {
  const t = useTexts();
  const sendBack = useReturnCampaign();
  return (
    <RemarksDialog
      plan={campaign.plan}
      open={open}
      busy={sendBack.isPending}
      error={sendBack.error}
      onClose={onClose}
      onSend={(remarks) =>
        sendBack.mutate(
          { id: campaign.id, version: campaign.version, remarks },
          {
            onSuccess: () => {
              announce(t.sentBack);
              onClose();
            },
          },
        )
      }
    />
  );
}

interface RemarksDialogProps {
  plan: CampaignPlan;
  open: boolean;
  busy: boolean;
  error: unknown;
  onClose: () => void;
  onSend: (remarks: ReturnRemark[]) => void;
}

/** Reasons like comments in the margin: each at its place. */
export function RemarksDialog({ plan, open, busy, error, onClose, onSend }: RemarksDialogProps) {
  const t = useTexts();
  const places = usePlaces(plan);
  const [remarks, setRemarks] = useState<ReturnRemark[]>([{ pointer: '/title', reason: '' }]);
  const [asked, setAsked] = useState(false);
  const ready = remarks.every((remark) => remark.reason.trim() !== '');

  const send = () => {
    setAsked(true);
    if (ready && !busy) onSend(remarks);
  };

  return (
    <Dialog
      open={open}
      title={t.sendBackTitle}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t.cancel}</Button>
          <Button variant="primary" busy={busy} onClick={send}>
            {t.sendBack}
          </Button>
        </>
      }
    >
      <p className="muted">{t.sendBackLead}</p>
      {remarks.map((remark, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows have no other name and are only added at the end
        <div key={index} className="stack tight">
          <Select
            label={t.place}
            placeholder={null}
            value={remark.pointer}
            options={places}
            onChange={(pointer) => setRemarks(replaceAt(remarks, index, { ...remark, pointer }))}
          />
          <TextArea
            label={t.reason}
            required
            rows={3}
            value={remark.reason}
            onChange={(reason) => setRemarks(replaceAt(remarks, index, { ...remark, reason }))}
            error={asked && remark.reason.trim() === '' ? t.needReason : fieldError(error, `/remarks/${index}/reason`)}
          />
          {remarks.length > 1 && (
            <div>
              <Button variant="quiet" onClick={() => setRemarks(removeAt(remarks, index))}>
                {t.remove}
              </Button>
            </div>
          )}
        </div>
      ))}
      <div>
        <Button onClick={() => setRemarks([...remarks, { pointer: '/milestones', reason: '' }])}>{t.addReason}</Button>
      </div>
      <ProblemNotice error={error} />
    </Dialog>
  );
}

/** The places of a plan that a reason can be pinned to. */
function usePlaces(plan: CampaignPlan): Option[] {
  const t = useTexts();
  return [
    { value: '/title', label: t.planTitle },
    { value: '/theme', label: t.theme },
    { value: '/periodFrom', label: t.periodFrom },
    { value: '/periodTo', label: t.periodTo },
    { value: '/objectives', label: t.objectives },
    ...plan.contents.map((content, index) => ({
      value: `/contents/${index}`,
      label: `${t.content(content.ref)}: ${contentName(content, 90)}`,
    })),
    { value: '/indicators', label: t.indicators },
    { value: '/milestones', label: t.milestones },
    ...plan.milestones.map((milestone, index) => ({
      value: `/milestones/${index}`,
      label: `${t.milestone}: ${milestone.title}`,
    })),
    { value: '/participants', label: t.participants },
    { value: '/rewards', label: t.rewards },
    { value: '/recipients', label: t.recipients },
    { value: '/document', label: t.documentPart },
  ];
}
