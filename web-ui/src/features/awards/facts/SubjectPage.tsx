import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useFormat } from '@/i18n/format';
import { buttonClass } from '@/ui/Button';
import { PageHeader } from '@/ui/PageHeader';
import { QueryView } from '@/ui/QueryView';
import { StateBadge } from '@/ui/StateBadge';
import { Table } from '@/ui/Table';
import { FactTable } from './FactTable';
import { type Fact, type FactType, factsQuery, type Subject, subjectQuery } from './facts';
import { MemberHonours } from './MemberHonours';
import '../awards.css';
import { PlainHeader } from '../PlainHeader';
import { useTexts } from './messages';

const HONOURS: readonly FactType[] = ['TITLE', 'FORM'];
const SENSITIVE: readonly FactType[] = ['DISCIPLINE', 'LEAVE', 'PENDING', 'VIOLATION'];
const OTHERS: readonly FactType[] = ['TRANSFER', 'BLOC_RANK'];

/** Everything recorded of a person or a collective, and what was corrected or withdrawn. */
export function SubjectPage() {
  const t = useTexts();
  const { kind, subjectId } = useParams({ from: '/frame/awards/facts/$kind/$subjectId' });
  const facts = useQuery(factsQuery(kind, subjectId));
  return (
    <QueryView query={useQuery(subjectQuery(kind, subjectId))} header={<PlainHeader title={t.title} />}>
      {(subject) => (
        <>
          <SubjectHeader subject={subject} />
          <QueryView query={facts}>{(page) => <SubjectFacts subject={subject} facts={page.items} />}</QueryView>
        </>
      )}
    </QueryView>
  );
}

function SubjectHeader({ subject }: { subject: Subject }) {
  const t = useTexts();
  const format = useFormat();
  return (
    <PageHeader
      title={subject.name}
      lead={
        <>
          {[subject.position, subject.unitName].filter(Boolean).join(' · ')}
          {subject.startDate && (
            <>
              <br />
              {t.employedFrom} {format.shortDay(subject.startDate)}
              {subject.endDate
                ? `, ${t.employedTo.toLowerCase()} ${format.shortDay(subject.endDate)}`
                : `, ${t.stillThere}`}
            </>
          )}
        </>
      }
      trail={[
        <Link key="home" to="/awards">
          {t.home}
        </Link>,
        <Link key="facts" to="/awards/facts">
          {t.title}
        </Link>,
      ]}
      actions={
        <>
          <Link
            to="/awards/facts/$kind/$subjectId/appraisal"
            params={{ kind: subject.subjectKind, subjectId: subject.subjectId }}
            className={buttonClass()}
          >
            {t.appraisal}
          </Link>
          {subject.allowedActions.includes('add') && (
            <Link
              to="/awards/facts/$kind/$subjectId/write"
              params={{ kind: subject.subjectKind, subjectId: subject.subjectId }}
              className={buttonClass('primary')}
            >
              {t.add}
            </Link>
          )}
        </>
      }
    />
  );
}

export function SubjectFacts({ subject, facts }: { subject: Subject; facts: readonly Fact[] }) {
  const t = useTexts();
  const of = (types: readonly FactType[]) => facts.filter((fact) => types.includes(fact.type));
  const sections: readonly [string, readonly Fact[]][] = [
    [t.honours, of(HONOURS)],
    [t.classification, of(['CLASSIFICATION'])],
    [t.initiatives, of(['INITIATIVE'])],
    [t.transfers, of(OTHERS)],
  ];
  const sensitive = of(SENSITIVE);
  return (
    <div className="stack loose">
      {sections
        .filter(([title, rows]) => rows.length > 0 || title === t.honours)
        .map(([title, rows]) => (
          <section key={title} className="stack">
            <h2>{title}</h2>
            {rows.length === 0 ? <p className="muted">{t.none}</p> : <FactTable caption={title} facts={rows} />}
          </section>
        ))}
      <section className="stack">
        <h2>{t.sensitive}</h2>
        <p className="small muted">{subject.seesSensitive ? t.sensitiveLead : t.sensitiveHidden}</p>
        {subject.seesSensitive &&
          (sensitive.length === 0 ? (
            <p className="muted">{t.none}</p>
          ) : (
            <FactTable caption={t.sensitive} facts={sensitive} />
          ))}
      </section>
      {subject.subjectKind === 'UNIT' && <MemberHonours unitCode={subject.subjectId} />}
      {subject.earlier.length > 0 && <Earlier earlier={subject.earlier} />}
    </div>
  );
}

function Earlier({ earlier }: { earlier: Subject['earlier'] }) {
  const t = useTexts();
  const format = useFormat();
  return (
    <section className="stack">
      <h2>{t.earlier}</h2>
      <p className="small muted">{t.earlierLead}</p>
      <Table
        caption={t.earlier}
        captionHidden
        rows={earlier}
        rowKey={(one) => `${one.recordId} ${one.at}`}
        columns={[
          {
            key: 'what',
            header: t.what,
            cell: (one) => (
              <>
                {one.what} <span className="small muted">{one.decision}</span>
              </>
            ),
          },
          {
            key: 'action',
            header: t.status,
            cell: (one) => <StateBadge tone="returned">{t[`action.${one.action}`]}</StateBadge>,
          },
          { key: 'reason', header: t.reason, cell: (one) => one.reason },
          { key: 'by', header: t.source, cell: (one) => t.by(one.by, format.moment(one.at)) },
        ]}
      />
    </section>
  );
}
