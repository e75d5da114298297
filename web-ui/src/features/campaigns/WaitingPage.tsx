import { useState } from 'react';
import { useFormat } from '@/i18n/format';
import { Button } from '@/ui/Button';
import { CampaignHeader } from './CampaignHeader';
import type { Campaign } from './campaigns';
import { DraftDesk } from './DraftDesk';
import { LaunchDialog } from './LaunchDialog';
import { useTexts } from './messages';
import { PlanView } from './PlanView';
import { ReturnDialog } from './ReturnDialog';

/** What was submitted, for the head to launch or return; for others to read. */
export function WaitingPage({ campaign }: { campaign: Campaign }) {
  const t = useTexts();
  const format = useFormat();
  const [dialog, setDialog] = useState<'launch' | 'return'>();
  const [activeId, setActiveId] = useState<string>();
  const [asked, setAsked] = useState(0);
  const { steps, flaws } = campaign;
  const may = (action: string) => campaign.allowedActions.includes(action);

  const actions = may('launch') && (
    <>
      <Button onClick={() => setDialog('return')}>{t.sendBack}</Button>
      <Button
        variant="primary"
        onClick={() => setDialog('launch')}
        disabledReason={flaws.length > 0 ? t.principalBlocked(flaws.length) : undefined}
      >
        {t.launch}
      </Button>
    </>
  );

  return (
    <>
      <CampaignHeader
        campaign={campaign}
        actions={actions}
        aside={
          steps.submittedBy && steps.submittedAt ? (
            <span className="small muted">{t.submittedBy(steps.submittedBy, format.moment(steps.submittedAt))}</span>
          ) : undefined
        }
      />
      <DraftDesk
        documentId={campaign.documentId}
        plan={campaign.plan}
        activeId={activeId}
        asked={asked}
        onSelect={(id) => {
          setActiveId(id);
          document.getElementById(id)?.scrollIntoView({ block: 'nearest', behavior: 'smooth' });
        }}
      >
        <div className="stack loose">
          {campaign.state === 'SUBMITTED' && !may('launch') && steps.submittedBy && steps.submittedAt && (
            <div className="notice tone-info">
              <p>
                <strong>{t.waitingTitle}.</strong> {t.waitingBody(steps.submittedBy, format.moment(steps.submittedAt))}
              </p>
            </div>
          )}
          {flaws.length > 0 && (
            <div className="notice tone-late">
              <ul className="bullets">
                {flaws.map((flaw) => (
                  <li key={`${flaw.pointer} ${flaw.code}`}>{flaw.message}</li>
                ))}
              </ul>
            </div>
          )}
          <PlanView
            campaign={campaign}
            activeId={activeId}
            onShow={
              campaign.documentId
                ? (id) => {
                    setActiveId(id);
                    setAsked((times) => times + 1);
                  }
                : undefined
            }
          />
        </div>
      </DraftDesk>
      <LaunchDialog campaign={campaign} open={dialog === 'launch'} onClose={() => setDialog(undefined)} />
      <ReturnDialog campaign={campaign} open={dialog === 'return'} onClose={() => setDialog(undefined)} />
    </>
  );
}
