import { useState } from 'react';
import { fieldError } from '@/api/problem';
import { useFormat } from '@/i18n/format';
import { Button } from '@/ui/Button';
import { ProblemNotice } from '@/ui/ErrorState';
import { type Column, Table } from '@/ui/Table';
import { TextArea } from '@/ui/TextInput';
import { announce } from '@/ui/toast';
import { answerScore, type Criterion, type Score, useScoreStep, type Verdict } from './data';
import { useTexts } from './messages';
import { linesOf } from './sums';

/** What the unit gave itself beside what was verified, line by line, and what the unit says to it. */
export function ScoreReading({ score }: { score: Score }) {
  const t = useTexts();
  const format = useFormat();
  const verdict = score.verdict ?? undefined;
  const points = (value: number | null | undefined) => (typeof value === 'number' ? format.number(value) : '0');
  const ruling = (key: string) => verdict?.marks.find((mark) => mark.key === key);
  const columns: Column<Criterion>[] = [
    {
      key: 'name',
      header: t.name,
      rowHeader: true,
      cell: ({ key, name }) => (
        <>
          {name}
          <Proof mark={score.marks.find((mark) => mark.key === key)} />
        </>
      ),
    },
    { key: 'max', header: t.max, numeric: true, cell: ({ max }) => format.number(max) },
    {
      key: 'self',
      header: t.selfPoints,
      numeric: true,
      cell: ({ key }) => points(score.marks.find((mark) => mark.key === key)?.points),
    },
    ...(verdict
      ? [
          {
            key: 'verified',
            header: t.verdict,
            numeric: true,
            cell: ({ key }: Criterion) => <strong>{points(ruling(key)?.points)}</strong>,
          },
          { key: 'why', header: t.whyShort, cell: ({ key }: Criterion) => ruling(key)?.reason ?? '' },
        ]
      : []),
  ];
  const rows = [...score.sheet.parts.flatMap(linesOf), ...score.sheet.bonus, ...score.sheet.deductions];
  return (
    <>
      <section className="card stack">
        <dl className="facts">
          <dt>{t.sumNow}</dt>
          <dd>
            <strong>{format.number(score.self.total)}</strong>
          </dd>
          {verdict && (
            <>
              <dt>{t.sumVerified}</dt>
              <dd>
                <strong className="score-total">{format.number(verdict.result.total)}</strong>
                {verdict.result.grade && ` · ${verdict.result.grade}`}
              </dd>
            </>
          )}
        </dl>
        {verdict && <p className="muted">{t.verdictBy(verdict.by, format.moment(verdict.at))}</p>}
        <Table caption={t.title} captionHidden columns={columns} rows={rows} rowKey={({ key }) => key} />
        {score.explanation && (
          <div>
            <strong>{t.explanation}</strong>
            <p className="written">{score.explanation}</p>
          </div>
        )}
        <p className="small muted">{score.tieRule}</p>
      </section>
      {verdict?.answer && <Answered answer={verdict.answer} />}
      {verdict && score.allowedActions.includes('answer') && <AnswerForm score={score} verdict={verdict} />}
    </>
  );
}

function Proof({ mark }: { mark: Score['marks'][number] | undefined }) {
  if (!mark) return null;
  return (
    <>
      {mark.note && <div className="small muted written">{mark.note}</div>}
      {mark.evidence.map(({ id, name }) => (
        <div key={id} className="small">
          <a href={`/api/v1/evidence/${id}/content`} download={name}>
            {name}
          </a>
        </div>
      ))}
    </>
  );
}

function Answered({ answer }: { answer: NonNullable<Verdict['answer']> }) {
  const t = useTexts();
  const format = useFormat();
  return (
    <section className={`notice stack tight ${answer.agrees ? 'tone-done' : 'tone-soon'}`}>
      <strong>{t.answerTitle}</strong>
      <p>{answer.agrees ? t.agrees : t.disagrees}</p>
      {answer.text && <p className="written">{answer.text}</p>}
      <p className="small">
        {answer.by}, {format.moment(answer.at)}
      </p>
    </section>
  );
}

function AnswerForm({ score, verdict }: { score: Score; verdict: Verdict }) {
  const t = useTexts();
  const format = useFormat();
  const [text, setText] = useState('');
  const answer = useScoreStep((agrees: boolean) => answerScore(score, agrees, text));
  const send = (agrees: boolean) => answer.mutate(agrees, { onSuccess: () => announce(t.answerSent) });
  const wrong = fieldError(answer.error, '/text');
  return (
    <section className="card stack" aria-labelledby="answer">
      <h2 id="answer">{t.answerTitle}</h2>
      <p>{t.answerLead(format.day(verdict.answerBy))}</p>
      <TextArea label={t.answerText} value={text} onChange={setText} error={wrong} />
      <ProblemNotice error={wrong ? undefined : answer.error} />
      <div className="row">
        <Button busy={answer.isPending} onClick={() => send(false)}>
          {t.disagree}
        </Button>
        <Button variant="primary" busy={answer.isPending} onClick={() => send(true)}>
          {t.agree}
        </Button>
      </div>
    </section>
  );
}
