import { useFormat } from '@/i18n/format';
import { Button } from '@/ui/Button';
import { Dialog } from '@/ui/Dialog';
import { ProblemNotice } from '@/ui/ErrorState';
import { announce } from '@/ui/toast';
import { type Campaign, useLaunchCampaign } from './campaigns';
import { LaunchMails } from './LaunchMails';
import { useDeliverableNames } from './labels';
import { useTexts } from './messages';

interface LaunchDialogProps {
  campaign: Campaign;
  open: boolean;
  onClose: () => void;
}

/** Says how many units get which duties before it becomes true. */
export function LaunchDialog({ campaign, open, onClose }: LaunchDialogProps) {
  const t = useTexts();
  const format = useFormat();
  const deliverables = useDeliverableNames();
  const launch = useLaunchCampaign();
  const { participants, obligations, plan } = campaign;
  const owners = new Set(
    plan.milestones.filter((milestone) => milestone.audience === 'OWNER').map((milestone) => milestone.title),
  );
  return (
    <Dialog
      open={open}
      title={t.launchTitle}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t.notYet}</Button>
          <Button
            variant="primary"
            busy={launch.isPending}
            onClick={() =>
              launch.mutate(
                { id: campaign.id, version: campaign.version },
                {
                  onSuccess: () => {
                    announce(t.launched);
                    onClose();
                  },
                },
              )
            }
          >
            {t.launchYes}
          </Button>
        </>
      }
    >
      <p>{t.launchLead(participants.length)}</p>
      <ul className="bullets">
        {obligations.map((obligation) => {
          const what = `${obligation.title} (${deliverables[obligation.deliverable].toLowerCase()})`;
          const due = format.shortDay(obligation.due);
          return (
            <li key={`${obligation.title} ${obligation.due}`}>
              {owners.has(obligation.title) ? t.launchLineOwner(what, due) : t.launchLine(obligation.units, what, due)}
            </li>
          );
        })}
      </ul>
      <LaunchMails campaign={campaign} />
      <ProblemNotice error={launch.error} />
    </Dialog>
  );
}
