import { useFormat } from '@/i18n/format';
import type { Criterion, Sheet } from './data';
import { useTexts } from './messages';
import { partTitle } from './sums';

/** The score sheet to read. */
export function SheetReading({ sheet, tieRule }: { sheet: Sheet; tieRule: string }) {
  const t = useTexts();
  const format = useFormat();
  const grade = ({ name, min, below }: Sheet['grades'][number]) =>
    `${name}: ${[
      typeof min === 'number' ? `${t.from.toLowerCase()} ${format.number(min)}` : '',
      typeof below === 'number' ? `${t.below.toLowerCase()} ${format.number(below)}` : '',
    ]
      .filter(Boolean)
      .join(', ')}`;
  return (
    <section className="card stack score-print-hidden" aria-labelledby="sheet">
      <h2 id="sheet">{t.title}</h2>
      <p className="row spread score-row">
        <strong>{t.total}</strong>
        <strong>{format.number(sheet.total)}</strong>
      </p>
      {sheet.parts.map((part) => (
        <div key={part.key} className="stack tight">
          <p className="row spread score-row">
            <strong>{partTitle(part)}</strong>
            <strong>{format.number(part.max)}</strong>
          </p>
          <Criteria criteria={part.criteria} />
        </div>
      ))}
      {sheet.bonus.length > 0 && (
        <div className="stack tight">
          <p className="row spread score-row">
            <strong>
              {t.bonus} ({t[`use.${sheet.bonusUse}`].toLowerCase()})
            </strong>
            <strong>{format.number(sheet.bonusMax)}</strong>
          </p>
          <Criteria criteria={sheet.bonus} />
        </div>
      )}
      {sheet.deductions.length > 0 && (
        <div className="stack tight">
          <strong>{t.deductions}</strong>
          <Criteria criteria={sheet.deductions} />
        </div>
      )}
      {sheet.grades.length > 0 && <p>{sheet.grades.map(grade).join('; ')}</p>}
      <p className="muted">{tieRule}</p>
    </section>
  );
}

function Criteria({ criteria }: { criteria: readonly Criterion[] }) {
  const format = useFormat();
  return (
    <ul className="score-part stack tight">
      {criteria.map(({ key, name, max, guidance }) => (
        <li key={key} className="row spread score-row">
          <span>
            {name}
            {guidance && <span className="small muted"> {guidance}</span>}
          </span>
          <span>{format.number(max)}</span>
        </li>
      ))}
    </ul>
  );
}
