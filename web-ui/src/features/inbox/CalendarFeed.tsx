import { useQuery } from '@tanstack/react-query';
import { useFormat } from '@/i18n/format';
import { Button } from '@/ui/Button';
import { ProblemNotice } from '@/ui/ErrorState';
import { QueryView } from '@/ui/QueryView';
import { TextInput } from '@/ui/TextInput';
import { announce } from '@/ui/toast';
import { calendarQuery, useCalendarChange } from './data';
import { useTexts } from './messages';

/** Lịch điện tử: makes, shows once and revokes the secret address of the person's calendar. */
export function CalendarFeed() {
  const t = useTexts();
  const format = useFormat();
  const change = useCalendarChange();
  const copy = async (url: string) => {
    await navigator.clipboard.writeText(url);
    announce(t.copied);
  };
  return (
    <section className="card stack mail-times" aria-labelledby="calendar-feed">
      <h2 id="calendar-feed">{t.calendar}</h2>
      <p className="muted">{t.calendarLead}</p>
      <ProblemNotice error={change.error} />
      <QueryView query={useQuery(calendarQuery)}>
        {({ active, url, createdAt, readAt }) => (
          <>
            {url && (
              <>
                <TextInput label={t.calendarAddress} hint={t.calendarOnce} value={url} readOnly onChange={() => {}} />
                <div>
                  <Button variant="primary" onClick={() => void copy(url)}>
                    {t.copy}
                  </Button>
                </div>
              </>
            )}
            <p className="small">
              {createdAt ? t.calendarSince(format.moment(createdAt)) : t.calendarNone}{' '}
              {active && (readAt ? t.calendarRead(format.moment(readAt)) : t.calendarUnread)}
            </p>
            <div className="row">
              <Button busy={change.isPending && change.variables === 'renew'} onClick={() => change.mutate('renew')}>
                {active ? t.calendarRenew : t.calendarMake}
              </Button>
              {active && (
                <Button
                  onClick={() => change.mutate('revoke', { onSuccess: () => announce(t.calendarRevoked) })}
                  busy={change.isPending && change.variables === 'revoke'}
                >
                  {t.calendarRevoke}
                </Button>
              )}
            </div>
          </>
        )}
      </QueryView>
    </section>
  );
}
