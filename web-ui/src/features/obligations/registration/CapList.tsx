import { StateBadge } from '@/ui/StateBadge';
import type { Registration } from './data';
import { useTexts } from './messages';

/** How many may aim at a title, with the numbers of this moment. */
export function CapList({ caps }: { caps: Registration['caps'] }) {
  const t = useTexts();
  return (
    <section className="card stack" aria-labelledby="caps" aria-live="polite">
      <h2 id="caps">{t.caps}</h2>
      {caps.length === 0 && <p className="muted">{t.noCaps}</p>}
      <ul className="stack">
        {caps.map((cap) => (
          <li key={`${cap.titleCode} ${cap.totalAllowed}`} className="stack tight">
            <div className="row">
              <strong>{cap.titleName}</strong>
              <StateBadge tone={cap.exceeded ? 'late' : 'done'}>{cap.exceeded ? t.exceeded : t.within}</StateBadge>
            </div>
            <span className="small">{cap.sentence}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
