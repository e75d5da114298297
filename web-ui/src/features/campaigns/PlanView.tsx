import type { ReactNode } from 'react';
import { useFormat } from '@/i18n/format';
import { Button } from '@/ui/Button';
import { Timeline } from '@/ui/Timeline';
import type { Campaign } from './campaigns';
import { useAudienceNames, useDeliverableNames, useFormNames, useScopeNames, useStageNames, word } from './labels';
import { useRelationText } from './MilestoneDay';
import { useTexts } from './messages';
import { useRewardText } from './OtherSections';
import { contentName, type Item, itemId, targetText } from './plan';
import { useScoringText } from './ScoringSection';

interface PlanViewProps {
  campaign: Campaign;
  activeId?: string | undefined;
  /** Present when the document stands beside: shows the sentence of the item. */
  onShow?: ((id: string) => void) | undefined;
}

/** The plan to read: what, by when, who. */
export function PlanView({ campaign, activeId, onShow }: PlanViewProps) {
  const t = useTexts();
  const { plan } = campaign;
  const rewardText = useRewardText();
  const scoringText = useScoringText();
  const stages = useStageNames();
  return (
    <div className="stack loose">
      <Facts campaign={campaign} />
      <Part id="contents" title={t.contents}>
        {plan.contents.map((content, index) => (
          <ContentView key={content.ref} id={itemId('contents', content, index)} content={content} />
        ))}
      </Part>
      {plan.indicators.length > 0 && <Targets campaign={campaign} activeId={activeId} onShow={onShow} />}
      {(plan.criteria.length > 0 || plan.scoring) && (
        <Part id="criteria" title={t.criteria}>
          <ul className="bullets">
            {plan.criteria.map((criterion, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: what is read only never changes its order
              <li key={index}>{criterion.text}</li>
            ))}
          </ul>
          {plan.scoring && <p>{scoringText(plan.scoring)}</p>}
        </Part>
      )}
      <Part id="milestones" title={t.milestones}>
        <Steps campaign={campaign} onShow={onShow} />
      </Part>
      <Part id="participants" title={t.participants}>
        <p className="muted">{t.participantsCount(campaign.participants.length)}</p>
        <ul className="bullets">
          {campaign.participants.map((unit) => (
            <li key={unit.code}>{unit.name}</li>
          ))}
        </ul>
        {plan.audience.length > 0 && (
          <p className="small muted">
            {t.audienceText}: {plan.audience.map((group) => group.text).join('; ')}
          </p>
        )}
      </Part>
      {plan.rewards.length > 0 && (
        <Part id="rewards" title={t.rewards}>
          <ul className="bullets">
            {plan.rewards.map((reward, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: what is read only never changes its order
              <li key={index}>
                {rewardText(reward)} <span className="small muted">{word(stages, reward.stage)}</span>
              </li>
            ))}
          </ul>
        </Part>
      )}
      {plan.duties.length > 0 && (
        <Part id="duties" title={t.duties}>
          <ul className="bullets">
            {plan.duties.map((duty, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: what is read only never changes its order
              <li key={index}>
                {duty.body && <strong>{duty.body}: </strong>}
                {duty.text}
              </li>
            ))}
          </ul>
        </Part>
      )}
      {plan.recipients.length > 0 && (
        <Part id="recipients" title={t.recipients}>
          <ul className="bullets">
            {plan.recipients.map((recipient, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: what is read only never changes its order
              <li key={index}>{recipient.text}</li>
            ))}
          </ul>
        </Part>
      )}
      {plan.legalBases.length > 0 && (
        <Part id="legalBases" title={t.legalBases}>
          <ul className="bullets">
            {plan.legalBases.map((basis, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: what is read only never changes its order
              <li key={index}>{basis.text}</li>
            ))}
          </ul>
        </Part>
      )}
    </div>
  );
}

function Part({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section id={`section-${id}`} className="plan-section card stack" aria-labelledby={`heading-${id}`}>
      <h2 id={`heading-${id}`}>{title}</h2>
      {children}
    </section>
  );
}

function Facts({ campaign }: { campaign: Campaign }) {
  const t = useTexts();
  const format = useFormat();
  const forms = useFormNames();
  const scopes = useScopeNames();
  const { plan } = campaign;
  const { document } = plan;
  const facts: [string, string | null | undefined][] = [
    [t.theme, plan.theme?.text],
    [t.slogan, plan.slogan?.text],
    [
      t.period,
      plan.periodFrom && plan.periodTo
        ? t.from(format.shortDay(plan.periodFrom), format.shortDay(plan.periodTo))
        : t.periodUnknown,
    ],
    [t.form, plan.form && forms[plan.form]],
    [t.scope, plan.scope && scopes[plan.scope]],
    [t.docIssuer, document.issuer],
    [t.docNumber, document.number],
    [t.docDate, document.date && format.day(document.date)],
    [t.signers, plan.signers.map((signer) => signer.name).join(', ')],
    [t.objectives, plan.objectives.map((objective) => objective.text).join(' ')],
  ];
  return (
    <section className="card" aria-label={t.basics}>
      <dl className="facts">
        {facts
          .filter(([, value]) => value)
          .map(([name, value]) => (
            <div key={name} style={{ display: 'contents' }}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
    </section>
  );
}

/** A content with a heading opens to its text; one without shows all of it. */
function ContentView({ id, content }: { id: string; content: Item<'contents'> }) {
  const name = (
    <span className="line">
      <strong>{content.ref}</strong> {contentName(content, content.text.length)}
    </span>
  );
  if (!content.heading) {
    return (
      <div id={id} className="plan-item whole">
        {name}
      </div>
    );
  }
  return (
    <details id={id} className="plan-item">
      <summary>{name}</summary>
      <div className="body content-text">{content.text}</div>
    </details>
  );
}

function Targets({ campaign, activeId, onShow }: PlanViewProps) {
  const t = useTexts();
  const format = useFormat();
  return (
    <Part id="indicators" title={t.indicators}>
      <ul className="stack tight">
        {campaign.plan.indicators.map((indicator, index) => {
          const id = itemId('indicators', indicator, index);
          return (
            <li key={id} id={id} className={`plan-item target-line${activeId === id ? ' active' : ''}`}>
              <span className="line">
                <span>{indicator.name}</span>
                <strong>{targetText(indicator, format.number)}</strong>
                <span className="small muted">{indicator.due ? format.shortDay(indicator.due) : t.atEnd}</span>
              </span>
              {onShow && indicator.source && (
                <Button variant="quiet" onClick={() => onShow(id)}>
                  {t.showSource}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
    </Part>
  );
}

function Steps({ campaign, onShow }: { campaign: Campaign; onShow?: ((id: string) => void) | undefined }) {
  const t = useTexts();
  const format = useFormat();
  const deliverables = useDeliverableNames();
  const audiences = useAudienceNames();
  const relationText = useRelationText();
  const dated = [...campaign.plan.milestones].sort((a, b) => (a.due ?? '9999').localeCompare(b.due ?? '9999'));
  return (
    <Timeline
      label={t.milestones}
      items={dated.map((milestone) => {
        const id = `milestones-${milestone.id}`;
        return {
          key: milestone.id,
          time: milestone.due ? `${format.day(milestone.due)} · ${format.left(milestone.due)}` : t.noDue,
          title: (
            <span id={id}>
              <strong>{milestone.title}</strong>
              {milestone.relation && (
                <span className="muted"> · {relationText(milestone.relation, campaign.plan)}</span>
              )}
              {milestone.deliverable !== 'NONE' && (
                <span className="muted">
                  {' '}
                  · {audiences[milestone.audience]}: {deliverables[milestone.deliverable].toLowerCase()}
                </span>
              )}
            </span>
          ),
          body: milestone.source && (
            <>
              “{milestone.source.text}”
              {onShow && (
                <Button variant="quiet" onClick={() => onShow(id)}>
                  {t.showSource}
                </Button>
              )}
            </>
          ),
        };
      })}
    />
  );
}
