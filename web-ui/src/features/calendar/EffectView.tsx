import { Link } from '@tanstack/react-router';
import { useFormat } from '@/i18n/format';
import type { Effect } from './data';
import { useTexts } from './messages';

/** What a notice changes: days in words, and due dates of running campaigns, each leading to its campaign. */
export function EffectView({ title, effect }: { title: string; effect: Effect }) {
  const t = useTexts();
  const format = useFormat();
  return (
    <section className="notice stack tight" aria-label={title} role="status">
      <p>
        <strong>{title}</strong>
      </p>
      {effect.days.length === 0 ? (
        <p>{t.noDays}</p>
      ) : (
        <ul className="calendar-words">
          {effect.days.map((day) => (
            <li key={day.date}>{day.words}</li>
          ))}
        </ul>
      )}
      {effect.dates.length === 0 ? (
        <p className="muted">{t.noDates}</p>
      ) : (
        <>
          <p>
            <strong>{t.dates(effect.dates.length)}.</strong> {t.datesLead}
          </p>
          <ul className="calendar-words">
            {effect.dates.map((date) => (
              <li key={`${date.campaignId} ${date.milestoneId}`}>
                <Link to="/campaigns/$campaignId" params={{ campaignId: date.campaignId }}>
                  {date.campaignTitle}
                </Link>
                {' · '}
                {date.due === date.dueByCalendar && date.dayOff
                  ? t.dateOff(date.title, format.day(date.due), date.dayOff)
                  : t.dateLine(date.title, format.day(date.due), format.day(date.dueByCalendar))}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
