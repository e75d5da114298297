import type { components } from '@/api/schema/notification-service';
import { useFormat } from '@/i18n/format';
import { Timeline } from '@/ui/Timeline';
import { useTexts } from './messages';
import { stepText } from './steps';

/** Mails to come, one entry each, with what they tell of and why their reader gets them. */
export function PlannedMails({
  label,
  mails,
  more,
  launch,
}: {
  label: string;
  mails: components['schemas']['PlannedMail'][];
  more: number;
  launch?: string;
}) {
  const t = useTexts();
  const format = useFormat();
  return (
    <>
      <Timeline
        label={label}
        items={mails.map((mail) => ({
          key: `${mail.at}|${mail.personId}`,
          time: format.moment(mail.at),
          title: <strong>{mail.fullName}</strong>,
          body: (
            <ul className="bullets">
              {mail.lines.map((line) => (
                <li key={`${line.obligationId}|${line.step}`}>
                  {line.title}, {line.unitName} ({t[`role.${line.role}`]},{' '}
                  {line.step === 'LAUNCH' ? launch : stepText(line.step, t, format.number)})
                </li>
              ))}
            </ul>
          ),
        }))}
      />
      {more > 0 && <p className="muted">{t.timelineMore(format.number(more))}</p>}
    </>
  );
}
