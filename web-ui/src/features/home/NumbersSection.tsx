import { useQuery } from '@tanstack/react-query';
import { Link, type LinkProps } from '@tanstack/react-router';
import { useFormat } from '@/i18n/format';
import { QueryView } from '@/ui/QueryView';
import { type Counts, overviewQuery } from './data';
import './home.css';
import { useTexts } from './messages';
import { listLink, queuePage } from './pages';

/** The principal's five numbers, each a door to its list. */
export function NumbersSection() {
  const t = useTexts();
  const format = useFormat();
  const numbers = (total: Counts, until: string): { label: string; value: number; link: LinkProps }[] => [
    { label: t.late, value: total.late.value, link: listLink(total.late.list) },
    { label: t.dueSoon(format.shortDay(until)), value: total.dueSoon.value, link: listLink(total.dueSoon.list) },
    { label: t.waiting, value: total.waiting.value, link: queuePage },
    { label: t.owed, value: total.owed.value, link: listLink(total.owed.list) },
    { label: t.done, value: total.done.value, link: listLink(total.done.list) },
  ];
  return (
    <section aria-labelledby="numbers">
      <h2 id="numbers" className="visually-hidden">
        {t.numbersTitle}
      </h2>
      <QueryView query={useQuery(overviewQuery)}>
        {({ total, dueSoonUntil }) => (
          <ul className="numbers">
            {numbers(total, dueSoonUntil).map(({ label, value, link }) => (
              <li key={label}>
                <Link {...link}>
                  <strong>{format.number(value)}</strong>
                  <span>{label}</span>
                </Link>
              </li>
            ))}
          </ul>
        )}
      </QueryView>
    </section>
  );
}
