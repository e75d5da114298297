import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { QueryView } from '@/ui/QueryView';
import { PlainHeader } from '../PlainHeader';
import { VerdictView } from '../VerdictPage';
import { runVerdictQuery } from './body';
import { useTexts } from './messages';

/** One verdict of a pass, clause by clause, judged again from what was stored. */
export function RunVerdictPage() {
  const t = useTexts();
  const { runId, kind, subjectId, awardCode } = useParams({
    from: '/frame/awards/body/$runId/$kind/$subjectId/$awardCode',
  });
  return (
    <QueryView
      query={useQuery(runVerdictQuery(runId, kind, subjectId, awardCode))}
      header={<PlainHeader title={t.title} />}
    >
      {(detail) => (
        <>
          <VerdictView
            verdict={detail.verdict}
            trail={[
              <Link key="body" to="/awards/body">
                {t.title}
              </Link>,
              <Link key="run" to="/awards/body/$runId" params={{ runId }}>
                {t.table}
              </Link>,
            ]}
          />
          <p className="row small">
            <span className="muted">{detail.same ? t.same : t.notSame}</span>
            <Link to="/awards/facts/$kind/$subjectId" params={{ kind, subjectId }}>
              {t.facts}
            </Link>
            <Link to="/awards/body/$runId" params={{ runId }}>
              {t.title}
            </Link>
          </p>
        </>
      )}
    </QueryView>
  );
}
