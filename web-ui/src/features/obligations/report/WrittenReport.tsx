import { useFormat } from '@/i18n/format';
import type { Report } from './data';
import { useTexts } from './messages';

interface Said {
  done: string;
  blockers: string;
  values: readonly { commitmentId: string; value?: number | null; note?: string | null }[];
}

/** What somebody wrote, to read; `report` gives the names of the commitments. */
export function WrittenReport({ report, written }: { report: Report; written: Said }) {
  const t = useTexts();
  const format = useFormat();
  return (
    <dl className="said">
      {report.values.map(({ commitmentId, name, measure }) => {
        const said = written.values.find((value) => value.commitmentId === commitmentId);
        const number = typeof said?.value === 'number' ? `${format.number(said.value)} ${measure ?? ''}` : '';
        return (
          <div key={commitmentId}>
            <dt>{name}</dt>
            <dd>
              {number || said?.note ? (
                <>
                  <strong>{number}</strong> {said?.note}
                </>
              ) : (
                t.nothing
              )}
            </dd>
          </div>
        );
      })}
      <div>
        <dt>{t.done}</dt>
        <dd className="written">{written.done || t.nothing}</dd>
      </div>
      <div>
        <dt>{t.blockers}</dt>
        <dd className="written">{written.blockers || t.nothing}</dd>
      </div>
    </dl>
  );
}
