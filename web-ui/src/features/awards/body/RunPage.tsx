import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useFormat } from '@/i18n/format';
import { buttonClass } from '@/ui/Button';
import { EmptyState } from '@/ui/EmptyState';
import { ErrorState } from '@/ui/ErrorState';
import { Loading } from '@/ui/Loading';
import { LoadMore } from '@/ui/LoadMore';
import { PageHeader } from '@/ui/PageHeader';
import { QueryView } from '@/ui/QueryView';
import { Table } from '@/ui/Table';
import '../awards.css';
import { OutcomeBadge } from '../Badges';
import { PackLinks } from '../PackLinks';
import { PlainHeader } from '../PlainHeader';
import { exportAddress, type Run, type RunFilter, type RunVerdict, runQuery, verdictsQuery } from './body';
import { useTexts } from './messages';
import { RunCaps } from './RunCaps';
import { RunCounts } from './RunCounts';
import { RunFilters } from './RunFilters';

/** The table of a body: who meets what, by title, with counts that open the list they count. */
export function RunPage() {
  const { runId } = useParams({ from: '/frame/awards/body/$runId' });
  const t = useTexts();
  return (
    <QueryView query={useQuery(runQuery(runId))} header={<PlainHeader title={t.title} />}>
      {(run) => <RunView run={run} />}
    </QueryView>
  );
}

function RunView({ run }: { run: Run }) {
  const t = useTexts();
  const format = useFormat();
  const filter = useSearch({ from: '/frame/awards/body/$runId' });
  const navigate = useNavigate();
  const show = (next: RunFilter) =>
    void navigate({ to: '/awards/body/$runId', params: { runId: run.id }, search: next, replace: true });
  return (
    <>
      <PageHeader
        title={t.runName(run.unitName, `${run.year}`)}
        lead={`${t.byLawOf(format.shortDay(run.day))} · ${t.subjects(format.number(run.subjects))}`}
        trail={[
          <Link key="home" to="/awards">
            {t.home}
          </Link>,
          <Link key="body" to="/awards/body">
            {t.title}
          </Link>,
        ]}
        actions={
          run.state === 'DONE' && (
            <a className={buttonClass('primary')} href={exportAddress(run.id, filter)} download>
              {t.export}
            </a>
          )
        }
      />
      <div className="stack loose">
        {run.state === 'RUNNING' && (
          <p className="notice tone-soon" role="status">
            {t.running(format.number(run.subjects))}
          </p>
        )}
        {run.state === 'FAILED' && <p className="notice tone-late">{t.failed}</p>}
        {run.state === 'DONE' && (
          <>
            <div className="small muted">
              <PackLinks ids={run.packs} />
            </div>
            <RunCounts run={run} />
            <RunCaps runId={run.id} />
            <section className="stack" aria-labelledby="list">
              <h2 id="list">{t.table}</h2>
              <RunFilters run={run} filter={filter} onFilter={show} />
              <Verdicts run={run} filter={filter} />
            </section>
          </>
        )}
      </div>
    </>
  );
}

function Verdicts({ run, filter }: { run: Run; filter: RunFilter }) {
  const t = useTexts();
  const query = useInfiniteQuery(verdictsQuery(run.id, filter));
  if (query.isError) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  if (!query.data) return <Loading />;
  const rows = query.data.pages.flatMap((page) => page.items);
  if (rows.length === 0) return <EmptyState title={t.empty}>{t.emptyBody}</EmptyState>;
  return (
    <>
      <Table
        caption={t.table}
        captionHidden
        rows={rows}
        rowKey={(row) => `${row.subjectKind}/${row.subjectId}/${row.awardCode}`}
        columns={[
          {
            key: 'name',
            header: t.person,
            cell: (row) => (
              <>
                <Link
                  to="/awards/body/$runId/$kind/$subjectId/$awardCode"
                  params={{ runId: run.id, kind: row.subjectKind, subjectId: row.subjectId, awardCode: row.awardCode }}
                >
                  {row.subjectName}
                  <span className="visually-hidden">, {row.awardName}</span>
                </Link>{' '}
                <span className="small muted">{row.position}</span>
              </>
            ),
          },
          { key: 'unit', header: t.unit, cell: (row) => row.unitName },
          { key: 'award', header: t.award, cell: (row) => row.awardName },
          { key: 'outcome', header: t.outcome, cell: (row) => <OutcomeBadge outcome={row.outcome} /> },
          { key: 'reasons', header: t.reasons, cell: (row) => <Reasons row={row} /> },
        ]}
      />
      <LoadMore
        shown={rows.length}
        total={query.data.pages[0]?.total ?? rows.length}
        hasMore={query.hasNextPage}
        busy={query.isFetchingNextPage}
        onMore={() => void query.fetchNextPage()}
      />
    </>
  );
}

function Reasons({ row }: { row: RunVerdict }) {
  const t = useTexts();
  return row.reasons.map((reason) => (
    <div key={`${reason.ruleId} ${reason.text}`} className="small">
      {reason.article ? t.clause(reason.text, reason.article) : reason.text}
    </div>
  ));
}
