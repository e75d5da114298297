import { useQuery } from '@tanstack/react-query';
import { useFormat } from '@/i18n/format';
import { StateBadge } from '@/ui/StateBadge';
import { capsQuery } from './body';
import { useTexts } from './messages';

/** Ceilings hold for the list, never for a person: shown above the list only. */
export function RunCaps({ runId }: { runId: string }) {
  const t = useTexts();
  const format = useFormat();
  const caps = useQuery(capsQuery(runId)).data?.items ?? [];
  if (caps.length === 0) return null;
  return (
    <section className="stack">
      <h2>{t.caps}</h2>
      <ul className="listed">
        {caps.map((cap) => (
          <li key={`${cap.awardName} ${cap.article}`}>
            {t.capLine(
              cap.awardName,
              format.number(cap.count),
              format.number(cap.allowed),
              format.number(cap.percent),
              `${format.number(cap.base)} ${cap.baseName}`,
            )}{' '}
            <StateBadge tone={cap.exceeded ? 'late' : 'done'}>{cap.exceeded ? t.capExceeded : t.capFine}</StateBadge>{' '}
            <span className="small muted">
              {cap.article}. {cap.confidence === 'UNVERIFIED' && t.capUnverified}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
