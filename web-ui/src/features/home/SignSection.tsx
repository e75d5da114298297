import { useQuery } from '@tanstack/react-query';
import { Link, type LinkProps } from '@tanstack/react-router';
import { buttonClass } from '@/ui/Button';
import { StateBadge, type Tone } from '@/ui/StateBadge';
import { addendaWaitingQuery, decisionsToSignQuery, submittedCampaignsQuery } from './data';
import { useTexts } from './messages';

interface Paper {
  key: string;
  title: string;
  kind: string;
  tone: Tone;
  action: string;
  link: LinkProps;
}

/** What lies on the principal's desk: campaigns to launch, decisions to sign. Nothing is shown when nothing does. */
export function SignSection() {
  const t = useTexts();
  const campaigns = useQuery(submittedCampaignsQuery).data?.items ?? [];
  const addenda = useQuery(addendaWaitingQuery).data?.items ?? [];
  const decisions = useQuery(decisionsToSignQuery).data?.items ?? [];
  const papers: Paper[] = [
    ...campaigns.map(({ id, title }) => ({
      key: id,
      title,
      kind: t.toLaunch,
      tone: 'info' as const,
      action: t.readAndLaunch,
      link: { to: '/campaigns/$campaignId', params: { campaignId: id } } as LinkProps,
    })),
    ...addenda.map(({ campaignId, title }) => ({
      key: `addendum ${campaignId}`,
      title,
      kind: t.toApprove,
      tone: 'info' as const,
      action: t.readAndApprove,
      link: { to: '/campaigns/$campaignId/addendum', params: { campaignId } } as LinkProps,
    })),
    ...decisions.map(({ id, title }) => ({
      key: id ?? '',
      title: title ?? '',
      kind: t.toSign,
      tone: 'honour' as const,
      action: t.readAndSign,
      link: { to: '/awards/decisions/$decisionId', params: { decisionId: id } } as LinkProps,
    })),
  ];
  if (papers.length === 0) return null;
  return (
    <section className="stack" aria-labelledby="to-sign">
      <h2 id="to-sign">{t.signTitle}</h2>
      <ul className="card obligations">
        {papers.map(({ key, title, kind, tone, action, link }, index) => (
          <li key={key} className="obligation">
            <div className="stack tight">
              <div className="what">{title}</div>
              <div>
                <StateBadge tone={tone}>{kind}</StateBadge>
              </div>
            </div>
            <div>
              <Link {...link} className={buttonClass(index === 0 ? 'primary' : 'secondary')}>
                {action}
                <span className="visually-hidden">: {title}</span>
              </Link>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
