import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useMe } from '@/auth/me';
import { useFormat } from '@/i18n/format';
import { EmptyState } from '@/ui/EmptyState';
import { ErrorState } from '@/ui/ErrorState';
import { Loading } from '@/ui/Loading';
import { LoadMore } from '@/ui/LoadMore';
import { PageHeader } from '@/ui/PageHeader';
import { Select } from '@/ui/Select';
import { Table } from '@/ui/Table';
import { packsQuery } from '../awards';
import { OutcomeBadge, TruthBadge } from '../Badges';
import { type ChangedFile, lawChangedQuery, runsQuery, unitsQuery } from './body';
import { useTexts } from './messages';

/** Which stored files another law would decide differently, and by which clause. */
export function LawChangedPage() {
  const t = useTexts();
  const me = useMe();
  const packs = (useQuery(packsQuery).data?.items ?? []).filter((pack) => pack.id.startsWith('RP-'));
  const units = useQuery(unitsQuery).data?.items ?? [];
  const runs = (useQuery(runsQuery).data?.items ?? []).filter((run) => run.state === 'DONE');
  const [from, setFrom] = useState('RP-2025');
  const [to, setTo] = useState('RP-2026');
  const [unit, setUnit] = useState(me.units[0] ?? '');
  const [run, setRun] = useState('');
  const format = useFormat();
  const named = packs.map((pack) => ({ value: pack.id, label: pack.name }));
  return (
    <>
      <PageHeader
        title={t.lawTitle}
        lead={t.lawLead}
        trail={[
          <Link key="home" to="/awards">
            {t.home}
          </Link>,
          <Link key="body" to="/awards/body">
            {t.title}
          </Link>,
        ]}
      />
      <div className="stack loose">
        <div className="columns even">
          <Select label={t.lawFrom} value={from} onChange={setFrom} options={named} placeholder={null} />
          <Select label={t.lawTo} value={to} onChange={setTo} options={named} placeholder={null} />
          <Select
            label={t.unit}
            value={unit}
            onChange={setUnit}
            placeholder={null}
            options={units.map((one) => ({ value: one.code, label: one.name }))}
          />
          <Select
            label={t.lawRun}
            value={run}
            onChange={setRun}
            placeholder={t.lawFiles}
            options={runs.map((one) => ({
              value: one.id,
              label: `${t.runName(one.unitName, `${one.year}`)}, ${format.shortDay(one.day)}`,
            }))}
          />
        </div>
        {from === to || unit === '' ? (
          <p className="muted">{t.lawChoose}</p>
        ) : (
          <Changed from={from} to={to} unit={unit} run={run} />
        )}
      </div>
    </>
  );
}

function Changed({ from, to, unit, run }: { from: string; to: string; unit: string; run: string }) {
  const t = useTexts();
  const format = useFormat();
  const query = useInfiniteQuery(lawChangedQuery(from, to, unit, run || undefined));
  if (query.isError) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  const first = query.data?.pages[0];
  if (!first) return <Loading />;
  const rows = query.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <section className="stack">
      <p>{t.lawJudged(format.number(first.total), format.number(first.judged))}</p>
      {rows.length === 0 ? (
        <EmptyState title={t.lawEmpty}>{t.lawEmptyBody}</EmptyState>
      ) : (
        <>
          <Table
            caption={t.lawTitle}
            captionHidden
            rows={rows}
            rowKey={(file) => `${file.subjectKind}/${file.subjectId}/${file.awardCode}/${file.year}`}
            columns={[
              {
                key: 'name',
                header: t.person,
                cell: (file) => (
                  <Link
                    to="/awards/facts/$kind/$subjectId"
                    params={{ kind: file.subjectKind, subjectId: file.subjectId }}
                  >
                    {file.subjectName}
                  </Link>
                ),
              },
              { key: 'unit', header: t.unit, cell: (file) => file.unitName },
              { key: 'award', header: t.award, cell: (file) => `${file.awardName} ${file.year}` },
              {
                key: 'outcomes',
                header: t.outcomes,
                cell: (file) => (
                  <>
                    <OutcomeBadge outcome={file.before} /> → <OutcomeBadge outcome={file.after} />
                  </>
                ),
              },
              { key: 'clauses', header: t.clauses, cell: (file) => <Clauses file={file} /> },
            ]}
          />
          <LoadMore
            shown={rows.length}
            total={first.total}
            hasMore={query.hasNextPage}
            busy={query.isFetchingNextPage}
            onMore={() => void query.fetchNextPage()}
          />
        </>
      )}
    </section>
  );
}

function Clauses({ file }: { file: ChangedFile }) {
  const t = useTexts();
  return file.clauses.map((clause) => (
    <div key={`${clause.ruleId} ${clause.text}`} className="small">
      {clause.article ? t.clause(clause.text, clause.article) : clause.text}:{' '}
      {clause.before ? <TruthBadge truth={clause.before} /> : t.absent} →{' '}
      {clause.after ? <TruthBadge truth={clause.after} /> : t.absent}
    </div>
  ));
}
