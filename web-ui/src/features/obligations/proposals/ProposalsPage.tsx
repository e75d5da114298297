import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { hasRole, useMe } from '@/auth/me';
import { useFormat } from '@/i18n/format';
import { buttonClass } from '@/ui/Button';
import { EmptyState } from '@/ui/EmptyState';
import { PageHeader } from '@/ui/PageHeader';
import { Select } from '@/ui/Select';
import { StateBadge } from '@/ui/StateBadge';
import type { Column } from '@/ui/Table';
import { PagedTable } from '../PagedTable';
import { type Proposal, type ProposalSearch, proposalsQuery } from './data';
import { useTexts } from './messages';
import { OwnProposals, PROPOSAL_TONES } from './OwnProposals';
import { ProposeForm } from './ProposeForm';
import '../obligations.css';

const STATES = ['ASKED', 'CONFIRMED', 'DECLINED', 'WITHDRAWN'] as const;

/** A member proposes a title; a head sees who waits for an answer. */
export function ProposalsPage() {
  const t = useTexts();
  const me = useMe();
  const oversees = hasRole(me, 'unit-head', 'emulation-officer', 'principal', 'province-officer', 'auditor');
  return (
    <>
      <PageHeader
        title={t.title}
        lead={t.lead}
        trail={[
          <Link key="list" to="/obligations">
            {t.list}
          </Link>,
        ]}
      />
      <div className="stack loose">
        {oversees && <AllProposals />}
        {hasRole(me, 'member') && me.personId && !me.acting && (
          <>
            <ProposeForm />
            <OwnProposals />
          </>
        )}
      </div>
    </>
  );
}

function AllProposals() {
  const t = useTexts();
  const navigate = useNavigate();
  const search = useSearch({ from: '/frame/obligations/proposals' });
  const query = useInfiniteQuery(proposalsQuery(false, search));
  const columns = useColumns();
  const set = (change: ProposalSearch) => {
    const next = Object.fromEntries(Object.entries({ ...search, ...change }).filter(([, value]) => value));
    void navigate({ to: '/obligations/proposals', search: next });
  };
  return (
    <section className="card stack" aria-labelledby="all">
      <h2 id="all">{t.all}</h2>
      <search className="obligation-filters" aria-label={t.filters}>
        <Select
          label={t.stateOf}
          placeholder={t.anyState}
          value={search.state ?? ''}
          options={STATES.map((value) => ({ value, label: t[`state.${value}`] }))}
          onChange={(state) => set({ state })}
        />
      </search>
      <PagedTable
        query={query}
        caption={t.all}
        columns={columns}
        rowKey={({ id }) => id}
        sorting={{ value: search.sort ?? '-askedAt', onChange: (sort) => set({ sort }) }}
        empty={<EmptyState title={t.allEmpty}>{t.allEmptyBody}</EmptyState>}
      />
    </section>
  );
}

function useColumns(): Column<Proposal>[] {
  const t = useTexts();
  const format = useFormat();
  return [
    { key: 'person', header: t.person, sortKey: 'person', rowHeader: true, cell: ({ personName }) => personName },
    { key: 'title', header: t.titleOf, sortKey: 'title', cell: ({ titleName }) => titleName },
    { key: 'unit', header: t.unit, sortKey: 'unit', cell: ({ unitName }) => unitName },
    { key: 'askedAt', header: t.askedAt, sortKey: 'askedAt', cell: ({ askedAt }) => format.moment(askedAt) },
    {
      key: 'state',
      header: t.stateOf,
      sortKey: 'state',
      cell: ({ state, reason }) => (
        <>
          <StateBadge tone={PROPOSAL_TONES[state]}>{t[`state.${state}`]}</StateBadge>
          {reason && <div className="small muted">{reason}</div>}
        </>
      ),
    },
    {
      key: 'open',
      header: '',
      cell: ({ registrationId, personName, titleName }) => (
        <Link
          to="/obligations/registrations/$registrationId"
          params={{ registrationId }}
          className={buttonClass('quiet')}
        >
          {t.open}
          <span className="visually-hidden">{t.openOf(personName, titleName)}</span>
        </Link>
      ),
    },
  ];
}
