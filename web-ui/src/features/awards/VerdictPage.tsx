import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useFormat } from '@/i18n/format';
import { PageHeader } from '@/ui/PageHeader';
import { QueryView } from '@/ui/QueryView';
import { type Line, type Verdict, verdictQuery } from './awards';
import './awards.css';
import { ConfidenceBadge, OutcomeBadge, TruthBadge } from './Badges';
import { useTexts } from './messages';
import { PackLinks } from './PackLinks';
import { PlainHeader } from './PlainHeader';

/** Why: every clause with what it asks for, what was found, by which article. */
export function VerdictPage() {
  const t = useTexts();
  const { appraisalId } = useParams({ from: '/frame/awards/verdicts/$appraisalId' });
  return (
    <QueryView query={useQuery(verdictQuery(appraisalId))} header={<PlainHeader title={t.verdict} />}>
      {(verdict) => <VerdictView verdict={verdict} />}
    </QueryView>
  );
}

/** `trail`: what lies between the home of awards and this verdict. */
export function VerdictView({ verdict, trail = [] }: { verdict: Verdict; trail?: readonly ReactNode[] }) {
  const t = useTexts();
  const format = useFormat();
  return (
    <>
      <PageHeader
        title={`${verdict.subjectName}: ${verdict.awardName} ${verdict.year}`}
        lead={verdict.unitName}
        trail={[
          <Link key="home" to="/awards">
            {t.title}
          </Link>,
          ...trail,
        ]}
      />
      <div className="stack loose">
        <div className="card stack tight">
          <div className="row">
            <OutcomeBadge outcome={verdict.outcome} />
            <span>{t[`lead.${verdict.outcome}`]}</span>
          </div>
          <div className="small muted">
            {t.againstLaw(format.shortDay(verdict.day))}
            <PackLinks ids={verdict.packs} />
          </div>
        </div>
        <section className="stack">
          <h2>{t.clauses}</h2>
          <Clauses lines={verdict.lines} awardCode={verdict.awardCode} />
        </section>
        {verdict.other && <OtherText other={verdict.other} awardCode={verdict.awardCode} />}
      </div>
    </>
  );
}

/** The verdict under the text that does not govern, where the transition compares two and they differ. */
export function OtherText({ other, awardCode }: { other: NonNullable<Verdict['other']>; awardCode: string }) {
  const t = useTexts();
  const format = useFormat();
  return (
    <section className="stack">
      <h2>{t.otherText}</h2>
      <p className="muted">{t.otherTextLead}</p>
      <div className="card stack tight">
        <div className="row">
          <OutcomeBadge outcome={other.outcome} />
          <span>{t[`lead.${other.outcome}`]}</span>
        </div>
        <div className="small muted">
          {t.againstLaw(format.shortDay(other.day))}
          <PackLinks ids={other.packs} />
        </div>
      </div>
      <Clauses lines={other.lines} awardCode={awardCode} />
    </section>
  );
}

/** The clauses of a verdict, in the order in which the rules were asked. */
export function Clauses({ lines, awardCode }: { lines: readonly Line[]; awardCode: string }) {
  return (
    <ol className="clauses">
      {lines.map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines of a verdict never change
        <li key={index} className="card">
          <Clause line={line} awardCode={awardCode} />
        </li>
      ))}
    </ol>
  );
}

function Clause({ line, awardCode }: { line: Line; awardCode: string }) {
  const t = useTexts();
  return (
    <div className="stack tight">
      <div className="row spread">
        <strong>{line.required}</strong>
        <TruthBadge truth={line.truth} />
      </div>
      {line.found && (
        <p>
          <span className="muted">{t.found}: </span>
          {line.found}
        </p>
      )}
      {line.reason && <p className="notice tone-soon">{line.reason}</p>}
      {line.truth !== 'MET' && line.missing.length > 0 && (
        <p>
          <span className="muted">{t.missing}: </span>
          {line.missing.join('; ')}
        </p>
      )}
      {line.parts.length > 0 && (
        <ul className="parts">
          {line.parts.map((part) => (
            <li key={part.required}>
              <div className="row spread">
                <span>
                  {part.required}
                  {part.found && <span className="muted"> — {part.found}</span>}
                </span>
                <TruthBadge truth={part.truth} />
              </div>
            </li>
          ))}
        </ul>
      )}
      {line.article && (
        <p className="small muted row">
          <span>
            {line.ruleId && line.pack ? (
              <Link
                to="/awards/rulebook/$packId/$ruleId/$awardCode"
                params={{ packId: line.pack, ruleId: line.ruleId, awardCode }}
              >
                {line.article}
              </Link>
            ) : (
              line.article
            )}
            {[line.document, line.layerName]
              .filter(Boolean)
              .map((text) => ` · ${text}`)
              .join('')}
          </span>
          {line.confidence === 'UNVERIFIED' && <ConfidenceBadge verified={false} />}
        </p>
      )}
    </div>
  );
}
