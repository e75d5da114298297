import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useFormat } from '@/i18n/format';
import { ErrorState } from '@/ui/ErrorState';
import { Loading } from '@/ui/Loading';
import { LoadMore } from '@/ui/LoadMore';
import { Table } from '@/ui/Table';
import { OutcomeBadge, TruthBadge } from '../Badges';
import { useTexts } from './messages';
import { type RuleKey, relyingQuery } from './rulebook';

/** The stored verdicts that rest on a rule: counted, and listed under the count. */
export function Relying({ rule }: { rule: RuleKey }) {
  const t = useTexts();
  const format = useFormat();
  const query = useInfiniteQuery(relyingQuery(rule));
  if (query.isError) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  const first = query.data?.pages[0];
  if (!first) return <Loading />;
  const files = query.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <>
      <h3>{t.files(format.number(first.total))}</h3>
      {files.length === 0 ? (
        <p className="muted">{t.noFiles}</p>
      ) : (
        <>
          <Table
            caption={t.files(format.number(first.total))}
            captionHidden
            rows={files}
            rowKey={(file) => file.appraisalId}
            columns={[
              {
                key: 'person',
                header: t.person,
                cell: (file) => (
                  <Link to="/awards/verdicts/$appraisalId" params={{ appraisalId: file.appraisalId }}>
                    {file.subjectName}
                    <span className="visually-hidden">, {file.awardName}</span>
                  </Link>
                ),
              },
              { key: 'unit', header: t.unit, cell: (file) => file.unitName },
              { key: 'award', header: t.award, cell: (file) => `${file.awardName} ${file.year}` },
              { key: 'day', header: t.day, cell: (file) => format.shortDay(file.day) },
              { key: 'outcome', header: t.outcome, cell: (file) => <OutcomeBadge outcome={file.outcome} /> },
              { key: 'found', header: t.found, cell: (file) => file.truth && <TruthBadge truth={file.truth} /> },
            ]}
          />
          <LoadMore
            shown={files.length}
            total={first.total}
            hasMore={query.hasNextPage}
            busy={query.isFetchingNextPage}
            onMore={() => void query.fetchNextPage()}
          />
        </>
      )}
      {first.runs.length > 0 && (
        <>
          <h3>{t.runs}</h3>
          <Table
            caption={t.runs}
            captionHidden
            rows={first.runs}
            rowKey={(run) => `${run.runId} ${run.awardCode}`}
            columns={[
              { key: 'run', header: t.runs, cell: (run) => t.run(run.unitName, `${run.year}`) },
              { key: 'award', header: t.award, cell: (run) => run.awardName },
              { key: 'day', header: t.day, cell: (run) => format.shortDay(run.day) },
              {
                key: 'verdicts',
                header: t.verdicts,
                numeric: true,
                cell: (run) => (
                  <Link to="/awards/body/$runId" params={{ runId: run.runId }} search={{ award: run.awardCode }}>
                    {format.number(run.verdicts)}
                    <span className="visually-hidden">, {run.awardName}</span>
                  </Link>
                ),
              },
            ]}
          />
        </>
      )}
    </>
  );
}
