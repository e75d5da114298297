import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Fragment, useId, useState } from 'react';
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
import { MailLanguage } from './MailLanguage';
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
            <Times
              title={t.mine}
              lead={preferences.own ? undefined : t.bodyDefault}
              times={preferences.times}
              version={preferences.version}
            />
            <MailLanguage label={t.myLanguage} chosen={preferences.ownLanguage ?? null} />
            <OptionalMails mails={preferences.optional} />
            <CalendarFeed />
            {preferences.units.map((unit) => (
              <Fragment key={unit.unitCode}>
                <Times
                  title={t.unitTimes(unit.unitName)}
                  lead={t.unitLead}
                  times={unit.times}
                  version={unit.version}
                  unitCode={unit.unitCode}
                />
                <MailLanguage label={t.unitLanguage(unit.unitName)} chosen={unit.language} unitCode={unit.unitCode} />
              </Fragment>
            ))}
          </div>
        )}
      </QueryView>
    </>
  );
}

/** `7:5`, `7h30` and `0730` are how people write times; the server wants `07:30`. */
export function clockTime(typed: string): string {
  const [, hours, minutes] = /^(\d{1,2})(?:[:.hg]?(\d{1,2}))?$/i.exec(typed.replaceAll(' ', '')) ?? [];
  return hours === undefined ? typed.trim() : `${hours.padStart(2, '0')}:${(minutes ?? '').padStart(2, '0')}`;
}

function Times({
  title,
  lead,
  times,
  version,
  unitCode,
}: {
  title: string;
  lead: string | undefined;
  times: MailTimes;
  version: number;
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
    const wanted = {
      morning: clockTime(morning),
      quietFrom: clockTime(quietFrom ?? '') || null,
      quietTo: clockTime(quietTo ?? '') || null,
    };
    change.mutate(unitCode ? { unitCode, version, times: wanted } : { own: wanted, version }, done);
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
        inputMode="numeric"
        maxLength={5}
        placeholder="07:30"
        label={t.morning}
        hint={t.morningHint}
        value={morning}
        error={fieldError(change.error, '/morning')}
        onChange={(value) => set({ morning: value })}
      />
      <div className="columns even">
        <TextInput
          inputMode="numeric"
          maxLength={5}
          placeholder="20:00"
          label={t.quietFrom}
          value={quietFrom ?? ''}
          error={fieldError(change.error, '/quietFrom')}
          onChange={(value) => set({ quietFrom: value })}
        />
        <TextInput
          inputMode="numeric"
          maxLength={5}
          placeholder="06:00"
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
        {!unitCode && !lead && <Button onClick={() => change.mutate({ own: null, version }, done)}>{t.useBody}</Button>}
      </div>
    </form>
  );
}

function OptionalMails({ mails }: { mails: OptionalMail[] }) {
  const t = useTexts();
  const change = usePreferenceChange();
  const text = (kind: OptionalMail['kind']) => t[`optional.${kind as 'ACCEPTED'}`];
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
