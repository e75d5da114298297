import { useFormat } from '@/i18n/format';
import { NumberInput } from '@/ui/NumberInput';
import { TextInput } from '@/ui/TextInput';
import { useTarget } from '../commitments/useTarget';
import type { Report, Written } from './data';
import { useTexts } from './messages';

interface ValueFieldsProps {
  report: Report;
  values: Written['values'];
  onChange: (values: Written['values']) => void;
  isOpen: (place: string) => boolean;
  pinned: (place: string) => string | undefined;
  error: (place: string) => string | undefined;
}

/** A number per commitment, beside what was promised and what earlier reports said. */
export function ValueFields({ report, values, onChange, isOpen, pinned, error }: ValueFieldsProps) {
  const t = useTexts();
  const format = useFormat();
  const target = useTarget();
  const set = (commitmentId: string, part: Partial<Written['values'][number]>) =>
    onChange(
      values.some((known) => known.commitmentId === commitmentId)
        ? values.map((known) => (known.commitmentId === commitmentId ? { ...known, ...part } : known))
        : [...values, { commitmentId, value: null, note: null, ...part }],
    );

  return (
    <section className="card stack loose" aria-labelledby="values">
      <h2 id="values">{t.values}</h2>
      {report.values.length === 0 && <p className="muted">{t.noValues}</p>}
      {report.values.map((row) => {
        const place = `/values/${row.commitmentId}`;
        const open = isOpen(place);
        const known = values.find(({ commitmentId }) => commitmentId === row.commitmentId);
        const promised = target({ op: row.op, value: row.target, max: row.max, measure: row.measure });
        const reason = pinned(place);
        return (
          <fieldset key={row.commitmentId} className="stack tight" disabled={!open}>
            <legend>
              <strong>{row.name}</strong>
            </legend>
            {promised && <div className="small">{t.target(promised)}</div>}
            {row.evidenceExpected && <div className="small muted">{t.expects(row.evidenceExpected)}</div>}
            {row.earlier.slice(0, 2).map((earlier) => (
              <div key={`${earlier.report} ${earlier.submittedAt}`} className="small muted">
                {t.earlier(earlier.report, format.number(earlier.value ?? 0))}
              </div>
            ))}
            {reason && <div className="pin">{t.pinned(reason)}</div>}
            {!open && <div className="small muted">{t.locked}</div>}
            <div className="value-fields">
              <NumberInput
                label={t.value(row.measure ?? '')}
                value={known?.value ?? null}
                onChange={(value) => set(row.commitmentId, { value })}
                error={error(place)}
              />
              <TextInput
                label={t.note}
                hint={t.noteHint}
                value={known?.note ?? ''}
                onChange={(note) => set(row.commitmentId, { note })}
              />
            </div>
          </fieldset>
        );
      })}
    </section>
  );
}
