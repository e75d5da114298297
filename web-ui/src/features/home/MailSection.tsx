import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useFormat } from '@/i18n/format';
import { callsQuery, mailHealthQuery } from './data';
import { useTexts } from './messages';

/** Says when mails do not leave, and when somebody must be called instead; silent while all is well. */
export function MailSection() {
  const t = useTexts();
  const format = useFormat();
  const { data: health } = useQuery(mailHealthQuery);
  const { data: calls } = useQuery(callsQuery);
  const toCall = calls?.items.filter(({ calledAt }) => !calledAt).length ?? 0;
  if (!health?.mailServerAway && toCall === 0) return null;
  return (
    <section aria-label={t.mailTitle} className="stack tight">
      {health?.mailServerAway && (
        <p className="notice tone-late">
          {t.mailAway(format.number(health.waiting))} <Link to="/inbox/deliveries">{t.mailLedger}</Link>
        </p>
      )}
      {toCall > 0 && (
        <p className="notice tone-soon">
          {t.mailCalls(format.number(toCall))} <Link to="/inbox/calls">{t.mailCallList}</Link>
        </p>
      )}
    </section>
  );
}
