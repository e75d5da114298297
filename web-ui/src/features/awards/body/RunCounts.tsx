import { Link } from '@tanstack/react-router';
import { useFormat } from '@/i18n/format';
import { Table } from '@/ui/Table';
import type { Outcome } from '../awards';
import { useTexts as useAwardTexts } from '../messages';
import type { Run, SubjectKind } from './body';
import { useTexts } from './messages';

export const OUTCOMES: readonly Outcome[] = ['ELIGIBLE', 'UNDETERMINED', 'HOLD', 'NOT_ELIGIBLE'];

interface AwardCounts {
  awardCode: string;
  awardName: string;
  kind: SubjectKind;
  counts: Partial<Record<Outcome, number>>;
}

/** A line per title; titles for people and for collectives apart. */
export function byAward(counts: Run['counts']): AwardCounts[] {
  const lines = new Map<string, AwardCounts>();
  for (const { awardCode, awardName, subjectKind, outcome, count } of counts) {
    const key = `${awardCode}/${subjectKind}`;
    const line = lines.get(key) ?? { awardCode, awardName, kind: subjectKind, counts: {} };
    line.counts[outcome] = count;
    lines.set(key, line);
  }
  const weight = (line: AwardCounts) => (line.kind === 'PERSON' ? 0 : 1);
  const eligible = (line: AwardCounts) => line.counts.ELIGIBLE ?? 0;
  return [...lines.values()].sort((a, b) => weight(a) - weight(b) || eligible(b) - eligible(a));
}

export function RunCounts({ run }: { run: Run }) {
  const t = useTexts();
  const words = useAwardTexts();
  const format = useFormat();
  return (
    <section className="stack">
      <h2>{t.counts}</h2>
      <p className="small muted">{t.countsLead}</p>
      <Table
        caption={t.counts}
        captionHidden
        rows={byAward(run.counts)}
        rowKey={(line) => `${line.awardCode}/${line.kind}`}
        columns={[
          {
            key: 'award',
            header: t.award,
            cell: (line) => (
              <>
                {line.awardName} <span className="small muted">{t[`kind.${line.kind}`]}</span>
              </>
            ),
          },
          ...OUTCOMES.map((outcome) => ({
            key: outcome,
            header: words[`outcome.${outcome}`],
            numeric: true,
            cell: (line: AwardCounts) => {
              const count = line.counts[outcome] ?? 0;
              if (count === 0) return '0';
              return (
                <Link
                  to="/awards/body/$runId"
                  params={{ runId: run.id }}
                  search={{ award: line.awardCode, kind: line.kind, outcome }}
                  hash="list"
                  aria-label={t.opens(line.awardName, words[`outcome.${outcome}`], format.number(count))}
                >
                  {format.number(count)}
                </Link>
              );
            },
          })),
        ]}
      />
    </section>
  );
}
