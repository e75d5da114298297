import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { EmptyState } from '@/ui/EmptyState';
import { PageHeader } from '@/ui/PageHeader';
import { Select } from '@/ui/Select';
import { Tabs } from '@/ui/Tabs';
import { TextInput } from '@/ui/TextInput';
import { campaignNamesQuery, overviewQuery } from '../data';
import { CommitmentList } from './CommitmentList';
import type { Wanted } from './data';
import { EvidenceFileList } from './EvidenceFileList';
import { useTexts } from './messages';
import { RegistrationList } from './RegistrationList';
import { ReportList } from './ReportList';
import '../obligations.css';

const LISTS = ['registrations', 'commitments', 'reports', 'evidence'] as const;
type List = (typeof LISTS)[number];

const STATES = {
  registrations: ['DRAFT', 'SUBMITTED', 'RETURNED', 'ACCEPTED'],
  commitments: ['DRAFT', 'SUBMITTED', 'RETURNED', 'APPROVED'],
  reports: ['DRAFT', 'SUBMITTED', 'RETURNED', 'ACCEPTED'],
  evidence: [],
} as const;
const USUAL: Record<List, string> = {
  registrations: 'unit',
  commitments: 'unit',
  reports: '-submittedAt',
  evidence: '-uploadedAt',
};

type Search = Partial<Record<'list' | 'state' | 'unit' | 'campaign' | 'name' | 'sort', string>>;

/** What the units wrote and handed in: registrations, commitments, reports and files, filtered and sorted by the server. */
export function PapersPage() {
  const t = useTexts();
  const navigate = useNavigate();
  const search: Search = useSearch({ from: '/frame/obligations/papers' });
  const list = LISTS.find((one) => one === search.list) ?? 'registrations';
  const go = (next: Search) =>
    void navigate({
      to: '/obligations/papers',
      search: Object.fromEntries(Object.entries(next).filter(([, value]) => value)),
    });
  const set = (change: Search) => go({ ...search, ...change });
  const wanted: Wanted = {
    campaign: search.campaign,
    unit: search.unit,
    state: search.state,
    name: search.name,
    sort: search.sort ?? USUAL[list],
  };
  const shown = {
    wanted,
    onSort: (sort: string) => set({ sort }),
    empty: <EmptyState title={t.empty}>{t.emptyBody}</EmptyState>,
  };
  const content = {
    registrations: <RegistrationList {...shown} />,
    commitments: <CommitmentList {...shown} />,
    reports: <ReportList {...shown} />,
    evidence: <EvidenceFileList {...shown} />,
  }[list];
  return (
    <>
      <PageHeader
        title={t.title}
        lead={t.lead}
        trail={[
          <Link key="list" to="/obligations">
            {t.tasks}
          </Link>,
        ]}
      />
      <Tabs
        label={t.which}
        value={list}
        onChange={(next) => go({ list: next, unit: search.unit, campaign: search.campaign })}
        tabs={LISTS.map((key) => ({
          key,
          label: t[`list.${key}`],
          content: key === list && (
            <div className="stack loose">
              <Filters list={list} search={search} onChange={set} />
              <div className="card">{content}</div>
            </div>
          ),
        }))}
      />
    </>
  );
}

function Filters({ list, search, onChange }: { list: List; search: Search; onChange: (change: Search) => void }) {
  const t = useTexts();
  const units = useQuery(overviewQuery()).data?.units ?? [];
  const campaigns = useQuery(campaignNamesQuery).data?.items.filter(({ launchedAt }) => launchedAt) ?? [];
  const [name, setName] = useState(search.name ?? '');
  return (
    <search className="obligation-filters" aria-label={t.filters}>
      {STATES[list].length > 0 && (
        <Select
          label={t.state}
          placeholder={t.all}
          value={search.state ?? ''}
          options={STATES[list].map((value) => ({ value, label: t[`state.${value}`] }))}
          onChange={(state) => onChange({ state })}
        />
      )}
      {units.length > 1 && (
        <Select
          label={t.unit}
          placeholder={t.all}
          value={search.unit ?? ''}
          options={units.map(({ unitCode, unitName }) => ({ value: unitCode, label: unitName }))}
          onChange={(unit) => onChange({ unit })}
        />
      )}
      {list !== 'evidence' && campaigns.length > 1 && (
        <Select
          label={t.campaign}
          placeholder={t.all}
          value={search.campaign ?? ''}
          options={campaigns.map(({ id, title }) => ({ value: id, label: title }))}
          onChange={(campaign) => onChange({ campaign })}
        />
      )}
      {list === 'evidence' && (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            onChange({ name: name.trim() });
          }}
        >
          <TextInput
            label={t.nameOf}
            type="search"
            value={name}
            onChange={setName}
            onBlur={() => onChange({ name: name.trim() })}
          />
        </form>
      )}
    </search>
  );
}
