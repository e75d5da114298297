import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useFormat } from '@/i18n/format';
import { buttonClass } from '@/ui/Button';
import { EmptyState } from '@/ui/EmptyState';
import { QueryView } from '@/ui/QueryView';
import { StateBadge } from '@/ui/StateBadge';
import { type Waiting, waitingQuery } from './data';
import { useTexts } from './messages';
import { queuePage, reviewPage } from './pages';

const SHOWN = 6;

/** What units handed in and nobody has looked at yet, the longest waiting first. */
export function WaitingSection() {
  const t = useTexts();
  const format = useFormat();
  return (
    <section className="stack" aria-labelledby="waiting">
      <h2 id="waiting">{t.waitingTitle}</h2>
      <QueryView
        query={useQuery(waitingQuery(SHOWN))}
        isEmpty={(page) => page.items.length === 0}
        empty={<EmptyState title={t.waitingEmpty}>{t.waitingEmptyBody}</EmptyState>}
      >
        {(page) => (
          <div className="card stack">
            <ul className="obligations">
              {page.items.map((waiting, index) => (
                <WaitingRow
                  key={`${waiting.kind} ${waiting.id} ${waiting.unitCode}`}
                  waiting={waiting}
                  first={index === 0}
                />
              ))}
            </ul>
            {page.total > page.items.length && <Link {...queuePage}>{t.seeQueue(format.number(page.total))}</Link>}
          </div>
        )}
      </QueryView>
    </section>
  );
}

function WaitingRow({ waiting, first }: { waiting: Waiting; first: boolean }) {
  const t = useTexts();
  const format = useFormat();
  return (
    <li className="obligation">
      <div className="stack tight">
        <div className="what">{waiting.title}</div>
        <div className="due">
          <StateBadge tone="info">{t[`kind.${waiting.kind}`]}</StateBadge>
          {waiting.late && <StateBadge tone="late">{t.handedInLate}</StateBadge>}
          <span>{waiting.unitName}</span>
          <span className="muted">{t.since(format.moment(waiting.submittedAt))}</span>
        </div>
      </div>
      <div>
        <Link {...reviewPage(waiting)} className={buttonClass(first ? 'primary' : 'secondary')}>
          {t.review}
          <span className="visually-hidden">
            : {waiting.title}, {waiting.unitName}
          </span>
        </Link>
      </div>
    </li>
  );
}
