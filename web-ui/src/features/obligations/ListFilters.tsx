import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useFormat } from '@/i18n/format';
import { Select } from '@/ui/Select';
import { SortSelect } from '@/ui/SortSelect';
import { campaignNamesQuery, overviewQuery } from './data';
import { useTexts } from './messages';
import type { ListSearch } from './search';

const STATES = ['OPEN,EXTENDED,OVERDUE', 'OVERDUE', 'OPEN,EXTENDED', 'FULFILLED', 'WAIVED'] as const;
const SORTS = ['dueAt', 'title', 'unit', 'campaign', 'kind', 'state', 'closedAt'] as const;
const KINDS = [
  'ACKNOWLEDGEMENT',
  'REGISTRATION',
  'PLEDGE',
  'COMMITMENTS',
  'PROGRESS_REPORT',
  'SELF_SCORE',
  'DOSSIER',
] as const;

export function ListFilters({ search }: { search: ListSearch }) {
  const t = useTexts();
  const format = useFormat();
  const navigate = useNavigate();
  const units = useQuery(overviewQuery()).data?.units ?? [];
  const campaigns = useQuery(campaignNamesQuery).data?.items.filter((campaign) => campaign.launchedAt) ?? [];
  const stateNames: Record<(typeof STATES)[number], string> = {
    'OPEN,EXTENDED,OVERDUE': t.owed,
    OVERDUE: t['state.OVERDUE'],
    'OPEN,EXTENDED': `${t['state.OPEN']}, ${t['state.EXTENDED'].toLowerCase()}`,
    FULFILLED: t['state.FULFILLED'],
    WAIVED: t['state.WAIVED'],
  };
  const set = (change: ListSearch) => {
    const next = Object.fromEntries(Object.entries({ ...search, ...change }).filter(([, value]) => value));
    void navigate({ to: '/obligations', search: next });
  };

  return (
    <search className="obligation-filters" aria-label={t.filters}>
      <Select
        label={t.state}
        placeholder={t.all}
        value={search.state ?? ''}
        options={STATES.map((value) => ({ value, label: stateNames[value] }))}
        onChange={(state) => set({ state })}
      />
      {units.length > 1 && (
        <Select
          label={t.unit}
          placeholder={t.all}
          value={search.unit ?? ''}
          options={units.map((unit) => ({ value: unit.unitCode, label: unit.unitName }))}
          onChange={(unit) => set({ unit })}
        />
      )}
      {campaigns.length > 1 && (
        <Select
          label={t.campaign}
          placeholder={t.all}
          value={search.campaign ?? ''}
          options={campaigns.map((campaign) => ({ value: campaign.id, label: campaign.title }))}
          onChange={(campaign) => set({ campaign })}
        />
      )}
      <Select
        label={t.kind}
        placeholder={t.all}
        value={search.kind ?? ''}
        options={KINDS.map((value) => ({ value, label: t[`kind.${value}`] }))}
        onChange={(kind) => set({ kind })}
      />
      <SortSelect
        choices={SORTS.map((key) => ({ key, label: t[`sort.${key}`] }))}
        sorting={{ value: search.sort ?? 'dueAt', onChange: (sort) => set({ sort }) }}
      />
      {search.dueBefore && (
        <p className="small">
          {t.dueUntil(format.day(search.dueBefore))} ·{' '}
          <Link to="/obligations" search={{ ...search, dueBefore: undefined }}>
            {t.clear}
          </Link>
        </p>
      )}
    </search>
  );
}
