import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { RequireRole } from '@/auth/RequireRole';
import { useFormat } from '@/i18n/format';
import { EmptyState } from '@/ui/EmptyState';
import { PageHeader } from '@/ui/PageHeader';
import { QueryView } from '@/ui/QueryView';
import { Select } from '@/ui/Select';
import { Table } from '@/ui/Table';
import { remindableQuery } from './data';
import './inbox.css';
import { useTexts } from './messages';
import { PlannedMails } from './PlannedMails';
import { type Behaviour, type Choice, draftsQuery, type Rehearsal, rehearsalQuery } from './rehearsal';
import { useRehearsalTexts } from './rehearsalMessages';

const BEHAVIOURS: readonly Behaviour[] = ['NOBODY_ANSWERS', 'AS_BEFORE'];

/** Diễn tập: a campaign, launched or not, run ahead of time without sending. */
export function RehearsalPage() {
  return (
    <RequireRole roles={['emulation-officer', 'principal']}>
      <Content />
    </RequireRole>
  );
}

function Content() {
  const t = useRehearsalTexts();
  const inbox = useTexts();
  const search = useSearch({ strict: false }) as Choice & { behaviour?: string };
  const behaviour = BEHAVIOURS.find((known) => known === search.behaviour) ?? 'NOBODY_ANSWERS';
  const rehearsal = useQuery(rehearsalQuery(search, behaviour));
  return (
    <>
      <PageHeader
        title={t.title}
        lead={t.lead}
        trail={[
          <Link key="inbox" to="/inbox">
            {inbox.title}
          </Link>,
        ]}
      />
      <div className="stack loose">
        <Chooser choice={search} behaviour={behaviour} />
        {(search.campaign ?? search.draft) ? (
          <QueryView
            query={rehearsal}
            isEmpty={({ mails }) => mails === 0}
            empty={<EmptyState title={t.none}>{t.noneBody}</EmptyState>}
          >
            {(rehearsal) => <Result rehearsal={rehearsal} />}
          </QueryView>
        ) : (
          <p className="muted">{t.chooseCampaign}</p>
        )}
      </div>
    </>
  );
}

function Chooser({ choice, behaviour }: { choice: Choice; behaviour: Behaviour }) {
  const t = useRehearsalTexts();
  const navigate = useNavigate();
  const { data: launched } = useQuery(remindableQuery);
  const { data: drafts } = useQuery(draftsQuery);
  const show = (next: Choice, how: Behaviour) =>
    void navigate({ to: '/inbox/rehearsal', search: { ...next, behaviour: how }, replace: true });
  return (
    <div className="columns even">
      <Select
        label={t.campaign}
        placeholder={t.chooseCampaign}
        value={choice.draft ? `draft:${choice.draft}` : (choice.campaign ?? '')}
        onChange={(value) =>
          show(
            value.startsWith('draft:') ? { draft: value.slice('draft:'.length) } : { campaign: value || undefined },
            behaviour,
          )
        }
        options={[
          ...(launched?.items ?? []).map(({ campaignId, title }) => ({ value: campaignId, label: title })),
          ...(drafts ?? []).map(({ id, title }) => ({ value: `draft:${id}`, label: t.draftOption(title) })),
        ]}
      />
      <Select
        label={t.behaviour}
        placeholder={null}
        value={behaviour}
        onChange={(value) =>
          show({ campaign: choice.campaign, draft: choice.draft }, value === 'AS_BEFORE' ? value : 'NOBODY_ANSWERS')
        }
        options={BEHAVIOURS.map((value) => ({ value, label: t[value] }))}
      />
    </div>
  );
}

function Result({ rehearsal }: { rehearsal: Rehearsal }) {
  const t = useRehearsalTexts();
  const inbox = useTexts();
  const format = useFormat();
  const { escalations, from, to, offDays, unreachable, habits } = rehearsal;
  const habit = (days: number) =>
    days === 0 ? t.habitOnTime : days > 0 ? t.habitLate(format.number(days)) : t.habitEarly(format.number(-days));
  return (
    <div className="stack loose">
      <section className="stack tight" aria-labelledby="sum">
        <h2 id="sum">{t.sum(format.number(rehearsal.mails), format.number(rehearsal.people))}</h2>
        <p>
          {from && to && t.range(format.day(from), format.day(to))}{' '}
          {t.climbs(
            format.number(escalations.head),
            format.number(escalations.officer),
            format.number(escalations.principal),
          )}
        </p>
        {rehearsal.nobody > 0 && (
          <p className="notice tone-soon">{inbox.timelineNobody(format.number(rehearsal.nobody))}</p>
        )}
        {unreachable.length > 0 && (
          <p className="notice tone-soon">{t.unreachable(unreachable.map((one) => one.fullName).join(', '))}</p>
        )}
      </section>
      <section className="stack tight" aria-labelledby="off">
        <h2 id="off">{t.offDays}</h2>
        {offDays.length === 0 ? (
          <p className="muted">{t.offNone}</p>
        ) : (
          <ul className="bullets">
            {offDays.map(({ day, name, due, mails }) => (
              <li key={day}>
                <strong>{format.day(day)}</strong> ({name ?? t.weekend}):{' '}
                {[
                  ...(due.length > 0 ? [t.offDue(due.join(', '))] : []),
                  ...(mails > 0 ? [t.offMails(format.number(mails))] : []),
                ].join('; ')}
              </li>
            ))}
          </ul>
        )}
      </section>
      {habits.length > 0 && (
        <section className="stack tight" aria-labelledby="habits">
          <h2 id="habits">{t.habits}</h2>
          <ul className="bullets">
            {habits.map(({ unitCode, unitName, days, from: count }) => (
              <li key={unitCode}>
                {unitName}: {habit(days)}{' '}
                <span className="muted">({count > 0 ? t.habitFrom(format.number(count)) : t.habitNone})</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section className="stack tight" aria-labelledby="busy">
        <h2 id="busy">{t.people}</h2>
        <Table
          caption={t.people}
          captionHidden
          rows={rehearsal.busiestPeople}
          rowKey={(person) => person.personId}
          columns={[
            {
              key: 'person',
              header: t.person,
              cell: (person) => (
                <>
                  {person.fullName}
                  <div className="muted small ledger-who">{person.unitName}</div>
                </>
              ),
            },
            { key: 'mails', header: t.mails, cell: (person) => format.number(person.mails) },
            { key: 'reminders', header: t.reminders, cell: (person) => format.number(person.reminders) },
            { key: 'most', header: t.most, cell: (person) => format.number(person.most) },
          ]}
        />
      </section>
      <section className="stack tight" aria-labelledby="days">
        <h2 id="days">{t.days}</h2>
        <ul className="bullets">
          {rehearsal.busiestDays.map(({ day, mails }) => (
            <li key={day}>
              {format.day(day)}: {t.offMails(format.number(mails))}
            </li>
          ))}
        </ul>
      </section>
      <section className="stack" aria-labelledby="list">
        <h2 id="list">{t.list}</h2>
        <PlannedMails label={t.list} mails={rehearsal.list} more={rehearsal.more} launch={t.launch} />
      </section>
    </div>
  );
}
