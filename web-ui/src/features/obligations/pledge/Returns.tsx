import { Fragment } from 'react';
import { useFormat } from '@/i18n/format';
import type { Pledge } from './data';
import { compareLines, type Line } from './lines';
import { useTexts } from './messages';

/** Why the pledge came back, and the text of then beside the one of now. */
export function Returns({ pledge }: { pledge: Pledge }) {
  const t = useTexts();
  const format = useFormat();
  const last = pledge.returns[0];
  if (!last) return null;
  const { before, now } = compareLines(last.text, pledge.text);
  return (
    <section className="stack" aria-labelledby="returns">
      <h2 id="returns">{t.returns}</h2>
      {pledge.returns.map(({ unitName, who, at, reason }) => (
        <p key={at} className="pin">
          {t.returned(unitName, who, format.moment(at), reason)}
        </p>
      ))}
      {pledge.text !== last.text && (
        <details>
          <summary>{t.compare}</summary>
          <div className="side-by-side">
            <div className="card stack tight">
              <h3>{t.before}</h3>
              <Lines lines={before} as="del" />
            </div>
            <div className="card stack tight">
              <h3>{t.now}</h3>
              <Lines lines={now} as="ins" />
            </div>
          </div>
        </details>
      )}
    </section>
  );
}

function Lines({ lines, as: Changed }: { lines: readonly Line[]; as: 'del' | 'ins' }) {
  return (
    <p className="written small">
      {lines.map(({ at, text, changed }) => (
        <Fragment key={at}>
          {changed ? <Changed>{text}</Changed> : text}
          {'\n'}
        </Fragment>
      ))}
    </p>
  );
}
