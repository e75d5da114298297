import { useQuery } from '@tanstack/react-query';
import { useFormat } from '@/i18n/format';
import { BarList } from '@/ui/BarList';
import { QueryView } from '@/ui/QueryView';
import { overviewQuery } from './data';
import { useTexts } from './messages';
import { listLink } from './pages';

/** Owed, late, due soon, waiting, done as bars; each opens the list it counts. */
export function SituationSection({ title }: { title: string }) {
  const t = useTexts();
  const format = useFormat();
  return (
    <section className="stack" aria-labelledby="situation">
      <h2 id="situation">{title}</h2>
      <QueryView query={useQuery(overviewQuery)}>
        {({ total, dueSoonUntil }) => (
          <div className="card">
            <BarList
              label={title}
              bars={[
                { key: 'late', label: t.late, value: total.late.value, tone: 'late', link: listLink(total.late.list) },
                {
                  key: 'soon',
                  label: t.dueSoon(format.shortDay(dueSoonUntil)),
                  value: total.dueSoon.value,
                  tone: 'soon',
                  link: listLink(total.dueSoon.list),
                },
                { key: 'owed', label: t.owed, value: total.owed.value, tone: 'info', link: listLink(total.owed.list) },
                { key: 'done', label: t.done, value: total.done.value, tone: 'done', link: listLink(total.done.list) },
              ]}
            />
          </div>
        )}
      </QueryView>
    </section>
  );
}
