import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useId, useState } from 'react';
import { fieldError } from '@/api/problem';
import { Button } from '@/ui/Button';
import { Checkbox } from '@/ui/Checkbox';
import { ProblemNotice } from '@/ui/ErrorState';
import { PageHeader } from '@/ui/PageHeader';
import { QueryView } from '@/ui/QueryView';
import { TextInput } from '@/ui/TextInput';
import { announce } from '@/ui/toast';
import { CalendarFeed } from './CalendarFeed';
import { type MailTimes, type OptionalMail, preferencesQuery, usePreferenceChange } from './data';
import './inbox.css';
import { useTexts } from './messages';

/** Giờ nhận thư: when the morning mail comes, when nothing that can wait is sent, and which mails are not wanted. */
export function TimesPage() {
  const t = useTexts();
  return (
    <>
      <PageHeader
        title={t.timesTitle}
        lead={t.timesLead}
        trail={[
          <Link key="inbox" to="/inbox">
            {t.title}
          </Link>,
        ]}
      />
      <QueryView query={useQuery(preferencesQuery)}>
        {(preferences) => (
          <div className="stack loose">
            <Times title={t.mine} lead={preferences.own ? undefined : t.bodyDefault} times={preferences.times} />
            <OptionalMails mails={preferences.optional} />
            <CalendarFeed />
            {preferences.units.map((unit) => (
              <Times
                key={unit.unitCode}
                title={t.unitTimes(unit.unitName)}
                lead={t.unitLead}
                times={unit.times}
                unitCode={unit.unitCode}
              />
            ))}
          </div>
        )}
      </QueryView>
    </>
  );
}

function Times({
  title,
  lead,
  times,
  unitCode,
}: {
  title: string;
  lead: string | undefined;
  times: MailTimes;
  unitCode?: string;
}) {
  const t = useTexts();
  const heading = useId();
  const change = usePreferenceChange();
  const [edited, setEdited] = useState<MailTimes>();
  const { morning, quietFrom, quietTo } = edited ?? times;
  const set = (part: Partial<MailTimes>) => setEdited({ ...(edited ?? times), ...part });
  const done = {
    onSuccess: () => {
      setEdited(undefined);
      announce(t.saved);
    },
  };
  const save = () => {
    const wanted = { morning, quietFrom: quietFrom || null, quietTo: quietTo || null };
    change.mutate(unitCode ? { unitCode, times: wanted } : { own: wanted }, done);
  };
  return (
    <form
      className="card stack mail-times"
      aria-labelledby={heading}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <h2 id={heading}>{title}</h2>
      {lead && <p className="muted">{lead}</p>}
      <ProblemNotice error={change.error} />
      <TextInput
        type="time"
        label={t.morning}
        hint={t.morningHint}
        value={morning}
        error={fieldError(change.error, '/morning')}
        onChange={(value) => set({ morning: value })}
      />
      <div className="columns even">
        <TextInput
          type="time"
          label={t.quietFrom}
          value={quietFrom ?? ''}
          error={fieldError(change.error, '/quietFrom')}
          onChange={(value) => set({ quietFrom: value })}
        />
        <TextInput
          type="time"
          label={t.quietTo}
          value={quietTo ?? ''}
          error={fieldError(change.error, '/quietTo')}
          onChange={(value) => set({ quietTo: value })}
        />
      </div>
      <p className="muted small">{t.quietHint}</p>
      <div className="row">
        <Button variant="primary" type="submit" busy={change.isPending}>
          {t.save}
        </Button>
        {!unitCode && !lead && <Button onClick={() => change.mutate({ own: null }, done)}>{t.useBody}</Button>}
      </div>
    </form>
  );
}

function OptionalMails({ mails }: { mails: OptionalMail[] }) {
  const t = useTexts();
  const change = usePreferenceChange();
  const text = (kind: OptionalMail['kind']) => (kind === 'ACCEPTED' ? t['optional.ACCEPTED'] : t['optional.COMMENDED']);
  return (
    <fieldset className="card stack tight mail-times">
      <legend>{t.optional}</legend>
      <p className="muted">{t.optionalLead}</p>
      <ProblemNotice error={change.error} />
      {mails.map(({ kind, wanted }) => (
        <Checkbox
          key={kind}
          label={text(kind)}
          checked={wanted}
          onChange={(checked) => change.mutate({ kind, wanted: checked }, { onSuccess: () => announce(t.changed) })}
        />
      ))}
    </fieldset>
  );
}
