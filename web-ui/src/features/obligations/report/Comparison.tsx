import { useFormat } from '@/i18n/format';
import { useTexts as useReviewTexts } from '../review/messages';
import { type Change, changesSince } from './changes';
import type { Report } from './data';
import { useTexts } from './messages';

/** The answer to a return: each place that was asked about or changed, as it was and as it is. */
export function Comparison({ report, past }: { report: Report; past: Report['reviews'][number] }) {
  const t = useTexts();
  const review = useReviewTexts();
  const changes = changesSince(report, past);
  const label = ({ pointer, name }: Change) =>
    name ?? (pointer === '/done' ? t.done : pointer === '/blockers' ? t.blockers : t.evidence);
  return (
    <section className="card stack" aria-labelledby="changes">
      <h2 id="changes">{t.compare}</h2>
      {changes.length === 0 && <p className="muted">{t.nothingChanged}</p>}
      {changes.map((change) => (
        <section key={change.pointer} className="stack tight" aria-label={label(change)}>
          <h3>{label(change)}</h3>
          {change.asked && <div className="pin">{t.pinned(change.asked)}</div>}
          <div className="side-by-side">
            <div>
              <div className="small muted">{review.before}</div>
              <Side side={change.before} report={report} pointer={change.pointer} />
            </div>
            <div>
              <div className="small muted">{review.now}</div>
              <Side side={change.now} report={report} pointer={change.pointer} />
            </div>
          </div>
        </section>
      ))}
    </section>
  );
}

function Side({ side, report, pointer }: { side: Change['now']; report: Report; pointer: string }) {
  const t = useTexts();
  const format = useFormat();
  if (side === undefined || side === '') return <p className="muted">{t.nothing}</p>;
  if (typeof side === 'string') return <p className="written">{side}</p>;
  const measure = report.values.find(({ commitmentId }) => pointer.endsWith(commitmentId))?.measure ?? '';
  const number = typeof side.value === 'number' ? `${format.number(side.value)} ${measure}`.trim() : '';
  if (!number && !side.note) return <p className="muted">{t.nothing}</p>;
  return (
    <p className="written">
      <strong>{number}</strong> {side.note}
    </p>
  );
}
