import { useQuery } from '@tanstack/react-query';
import { Link, type LinkProps } from '@tanstack/react-router';
import { useFormat } from '@/i18n/format';
import { QueryView } from '@/ui/QueryView';
import { systemQuery } from './data';
import { useTexts } from './messages';
import { bouncedMails, doorsOfTheSystem, mailsToBeTriedAgain, operationsPage } from './pages';

/** The administrator's home: what is stuck, and the doors to what only the administrator may change. */
export function SystemSection() {
  const t = useTexts();
  const format = useFormat();
  return (
    <>
      <section aria-labelledby="system-state">
        <h2 id="system-state" className="visually-hidden">
          {t.systemState}
        </h2>
        <QueryView query={useQuery(systemQuery)}>
          {({ stuck, mails }) => (
            <div className="stack">
              {mails.mailServerAway && <p className="notice tone-late">{t.mailAway(format.number(mails.waiting))}</p>}
              <ul className="numbers">
                <SystemNumber label={t.stuckMessages} value={stuck} link={operationsPage} />
                <SystemNumber label={t.deferredMails} value={mails.deferred} link={mailsToBeTriedAgain} />
                <SystemNumber label={t.failedMails} value={mails.failed} link={bouncedMails} />
              </ul>
            </div>
          )}
        </QueryView>
      </section>
      <section className="stack" aria-labelledby="system-doors">
        <h2 id="system-doors">{t.systemDoors}</h2>
        <ul className="card doors">
          {doorsOfTheSystem.map(({ key, link }) => (
            <li key={key}>
              <Link {...link}>{t[`door.${key}`]}</Link>
              <p className="muted">{t[`doorLead.${key}`]}</p>
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}

function SystemNumber({ label, value, link }: { label: string; value: number; link: LinkProps }) {
  const format = useFormat();
  return (
    <li>
      <Link {...link}>
        <strong>{format.number(value)}</strong>
        <span>{label}</span>
      </Link>
    </li>
  );
}
