import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useFormat } from '@/i18n/format';
import { type Campaign, launchMailsQuery } from './campaigns';
import { useTexts } from './messages';

/** How many mails the launch will set going, to how many people, and what falls on days off. */
export function LaunchMails({ campaign }: { campaign: Campaign }) {
  const t = useTexts();
  const format = useFormat();
  const { data } = useQuery(launchMailsQuery(campaign));
  if (!data) return <p className="muted">{t.launchMail}</p>;
  const dueOff = data.offDays.filter(({ due }) => due.length > 0);
  return (
    <div className="stack tight">
      <p>
        {t.launchMails(format.number(data.mails), format.number(data.people))}{' '}
        <Link to="/inbox/rehearsal" search={{ draft: campaign.id }}>
          {t.launchMailsSee}
        </Link>
      </p>
      {dueOff.map(({ day, name, due }) => (
        <p key={day} className="notice tone-soon">
          {t.launchDayOff(due.join(', '), format.day(day), name ?? t.weekend)}
        </p>
      ))}
      {data.nobody > 0 && <p className="notice tone-soon">{t.launchNobody(format.number(data.nobody))}</p>}
      {data.unreachable.length > 0 && (
        <p className="notice tone-soon">
          {t.launchUnreachable(data.unreachable.map((one) => one.fullName).join(', '))}
        </p>
      )}
    </div>
  );
}
