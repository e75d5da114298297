import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useFormat } from '@/i18n/format';
import { QueryView } from '@/ui/QueryView';
import { headQuery, overviewQuery, type UnitOverview } from './data';
import { useTexts } from './messages';
import { listLink } from './pages';

const NAMES = 3;

const pressing = ({ counts }: UnitOverview): number => counts.late.value * 1000 + counts.dueSoon.value;

/** The three units whose head is worth a call today. */
export function CallSection() {
  const t = useTexts();
  return (
    <section className="stack" aria-labelledby="call">
      <h2 id="call">{t.callTitle}</h2>
      <QueryView query={useQuery(overviewQuery)}>
        {({ units }) => {
          const worst = units
            .filter((unit) => pressing(unit) > 0)
            .sort((a, b) => pressing(b) - pressing(a))
            .slice(0, NAMES);
          if (worst.length === 0) return <p className="card">{t.callNone}</p>;
          return (
            <ol className="card stack calls">
              {worst.map((unit) => (
                <Call key={unit.unitCode} unit={unit} />
              ))}
            </ol>
          );
        }}
      </QueryView>
    </section>
  );
}

function Call({ unit }: { unit: UnitOverview }) {
  const t = useTexts();
  const format = useFormat();
  const { data: head } = useQuery(headQuery(unit.unitCode));
  const { late, dueSoon } = unit.counts;
  return (
    <li>
      <Link {...listLink(`state=OPEN,EXTENDED,OVERDUE&unit=${unit.unitCode}`)}>{unit.unitName}</Link>
      {head && <div>{t.headOf(head.position, head.fullName)}</div>}
      <div className="small muted">{t.callReason(format.number(late.value), format.number(dueSoon.value))}</div>
    </li>
  );
}
