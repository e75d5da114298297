import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useFormat } from '@/i18n/format';
import { PageHeader } from '@/ui/PageHeader';
import { QueryView } from '@/ui/QueryView';
import { StateBadge, type Tone } from '@/ui/StateBadge';
import { RemarkNotice } from '../review/RemarkNotice';
import { type Report, reportQuery } from './data';
import { useTexts } from './messages';
import { ReportForm } from './ReportForm';
import { ReportReading } from './ReportReading';
import '../obligations.css';

const TONES: Record<Report['state'], Tone> = {
  DRAFT: 'neutral',
  SUBMITTED: 'info',
  RETURNED: 'returned',
  ACCEPTED: 'done',
};

/** What a unit hands in for an obligation: written by the unit, read and decided on by the officer. */
export function ReportPage() {
  const { reportId } = useParams({ from: '/frame/obligations/reports/$reportId' });
  const query = useQuery(reportQuery(reportId));
  return <QueryView query={query}>{(report) => <Shown report={report} />}</QueryView>;
}

function Shown({ report }: { report: Report }) {
  const t = useTexts();
  const format = useFormat();
  return (
    <>
      <PageHeader
        title={report.title}
        lead={`${report.unitName} · ${report.campaignTitle}`}
        trail={[
          <Link key="list" to="/obligations">
            {t.list}
          </Link>,
          <Link key="one" to="/obligations/$obligationId" params={{ obligationId: report.obligationId }}>
            {report.title}
          </Link>,
        ]}
      />
      <div className="stack loose">
        <div className="row">
          <StateBadge tone={TONES[report.state]}>{t[`state.${report.state}`]}</StateBadge>
          {report.late && report.lateBy && <StateBadge tone="late">{t.late(report.lateBy)}</StateBadge>}
          <span className="muted">{t.due(format.day(report.dueAt))}</span>
          {report.submittedBy && report.submittedAt && (
            <span className="muted">{t.submittedBy(report.submittedBy, format.moment(report.submittedAt))}</span>
          )}
        </div>
        {report.state !== 'SUBMITTED' && report.reviews[0] && <RemarkNotice remark={report.reviews[0].remark} />}
        {report.allowedActions.includes('edit') ? (
          <ReportForm key={report.id} report={report} />
        ) : (
          <ReportReading report={report} />
        )}
      </div>
    </>
  );
}
