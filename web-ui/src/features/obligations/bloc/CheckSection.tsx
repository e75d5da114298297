import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { fieldError } from '@/api/problem';
import { useFormat } from '@/i18n/format';
import { Button } from '@/ui/Button';
import { ProblemNotice } from '@/ui/ErrorState';
import { leadsToUnclearNumber, NumberInput } from '@/ui/NumberInput';
import { QueryView } from '@/ui/QueryView';
import { Select } from '@/ui/Select';
import { StateBadge } from '@/ui/StateBadge';
import { type Column, Table } from '@/ui/Table';
import { TextArea } from '@/ui/TextInput';
import { announce } from '@/ui/toast';
import { useLeaveGuard } from '@/ui/useLeaveGuard';
import { type Score, scoreQuery } from '../score/data';
import { linesOf } from '../score/sums';
import { CloseDialog } from './CloseDialog';
import { type Bloc, type BlocCheck, type CheckMark, saveCheck, useBlocStep } from './data';
import { useTexts } from './messages';
import { RaiseDialog } from './RaiseDialog';

/** Who checks whom, and what each found. */
export function CheckSection({ bloc }: { bloc: Bloc }) {
  const t = useTexts();
  return (
    <section className="stack" aria-labelledby="checks">
      <h2 id="checks">{t.checks}</h2>
      {bloc.checks.length === 0 && <p className="muted">{t.none}</p>}
      {bloc.checks.map((check) => (
        <Check key={`${check.checkerUnit} ${check.unitCode} ${check.version}`} bloc={bloc} check={check} />
      ))}
    </section>
  );
}

function Check({ bloc, check }: { bloc: Bloc; check: BlocCheck }) {
  const t = useTexts();
  const format = useFormat();
  const [closing, setClosing] = useState(false);
  return (
    <article className="card stack" aria-label={t.checkOf(check.checkerName, check.unitName)}>
      <div className="row spread">
        <h3>{t.checkOf(check.checkerName, check.unitName)}</h3>
        <StateBadge tone={check.done ? 'done' : check.closedAt ? 'returned' : 'neutral'}>
          {check.done ? t.done : check.closedAt ? t.closedCheck : t.open}
        </StateBadge>
      </div>
      {check.checkBy && !check.done && !check.closedAt && (
        <p className="small muted">{t.checkUntil(format.day(check.checkBy))}</p>
      )}
      {check.closedAt && (
        <p className="pin">
          {t.closedWhy(check.closedBy ?? '', format.moment(check.closedAt), check.closedReason ?? '')}
        </p>
      )}
      {check.allowedActions.includes('write') && check.scoreId ? (
        <Writing bloc={bloc} check={check} scoreId={check.scoreId} />
      ) : (
        !check.closedAt && <Reading bloc={bloc} check={check} />
      )}
      {check.allowedActions.includes('close') && (
        <div>
          <Button onClick={() => setClosing(true)}>
            {t.closeCheck}
            <span className="visually-hidden">: {t.checkOf(check.checkerName, check.unitName)}</span>
          </Button>
        </div>
      )}
      {closing && <CloseDialog bloc={bloc} check={check} onClose={() => setClosing(false)} />}
    </article>
  );
}

function Reading({ bloc, check }: { bloc: Bloc; check: BlocCheck }) {
  const t = useTexts();
  const format = useFormat();
  const [asked, setAsked] = useState<CheckMark>();
  if (check.marks.length === 0)
    return <p className="muted">{check.done ? t.agreesAll : check.scoreId ? '' : t.waits}</p>;
  const columns: Column<CheckMark>[] = [
    { key: 'line', header: t.line, rowHeader: true, cell: ({ line }) => line },
    { key: 'own', header: t.own, numeric: true, cell: ({ own }) => format.number(own) },
    { key: 'points', header: t.checked, numeric: true, cell: ({ points }) => <strong>{format.number(points)}</strong> },
    { key: 'why', header: t.why, cell: ({ reason }) => reason },
    ...(check.allowedActions.includes('dispute')
      ? [
          {
            key: 'dispute',
            header: '',
            cell: (mark: CheckMark) =>
              bloc.disputes.some(({ unitCode, line }) => unitCode === check.unitCode && line === mark.key) ? (
                <span className="muted">{t.disputed}</span>
              ) : (
                <Button aria-label={t.dispute(mark.line)} onClick={() => setAsked(mark)}>
                  {t.disputeShort}
                </Button>
              ),
          },
        ]
      : []),
  ];
  return (
    <>
      <Table
        caption={t.checkOf(check.checkerName, check.unitName)}
        captionHidden
        columns={columns}
        rows={check.marks}
        rowKey={({ key }) => key}
      />
      {asked && <RaiseDialog bloc={bloc} check={check} mark={asked} onClose={() => setAsked(undefined)} />}
    </>
  );
}

function Writing({ bloc, check, scoreId }: { bloc: Bloc; check: BlocCheck; scoreId: string }) {
  const query = useQuery(scoreQuery(scoreId));
  return <QueryView query={query}>{(score) => <CheckForm bloc={bloc} check={check} score={score} />}</QueryView>;
}

interface Differing {
  key: string;
  points: number | null;
  reason: string;
}

function CheckForm({ bloc, check, score }: { bloc: Bloc; check: BlocCheck; score: Score }) {
  const t = useTexts();
  const format = useFormat();
  const [begun] = useState<Differing[]>(() => check.marks.map(({ key, points, reason }) => ({ key, points, reason })));
  const [marks, setMarks] = useState(begun);
  const written = marks.flatMap(({ key, points, reason }) => (points === null ? [] : [{ key, points, reason }]));
  const blank = written.length < marks.length ? t.pointsFirst : undefined;
  const save = useBlocStep((done: boolean) => saveCheck(bloc, check, written, done));
  useLeaveGuard(marks !== begun && !save.isSuccess);
  const lines = [...score.sheet.parts.flatMap(linesOf), ...score.sheet.bonus, ...score.sheet.deductions];
  const own = (key: string) => score.marks.find((mark) => mark.key === key)?.points ?? 0;
  const set = (key: string, part: Partial<Differing>) =>
    setMarks(marks.map((mark) => (mark.key === key ? { ...mark, ...part } : mark)));
  const open = lines.filter(({ key }) => !marks.some((mark) => mark.key === key));
  return (
    <>
      {marks.map(({ key, points, reason }) => {
        const line = lines.find((known) => known.key === key);
        if (!line) return null;
        return (
          <div key={key} className="score-line">
            <div>
              {line.name}
              <div className="small muted">{t.selfHas(format.number(own(key)), format.number(line.max))}</div>
              <Button
                variant="quiet"
                aria-label={t.agree(line.name)}
                onClick={() => setMarks(marks.filter((mark) => mark.key !== key))}
              >
                ✕
              </Button>
            </div>
            <NumberInput
              label={t.pointsShort}
              spoken={t.points(line.name)}
              value={points}
              onChange={(next) => set(key, { points: next })}
              error={fieldError(save.error, `/marks/${key}`)}
            />
            <TextArea
              label={t.why}
              spoken={t.whyOf(line.name)}
              required
              rows={2}
              value={reason}
              onChange={(next) => set(key, { reason: next })}
            />
          </div>
        );
      })}
      {marks.length === 0 && <p className="muted">{t.agreesAll}</p>}
      {open.length > 0 && (
        <Select
          label={t.differ}
          placeholder={t.choose}
          value=""
          options={open.map(({ key, name, max }) => ({
            value: key,
            label: `${name} (${t.selfHas(format.number(own(key)), format.number(max))})`,
          }))}
          onChange={(key) => key && setMarks([...marks, { key, points: own(key), reason: '' }])}
        />
      )}
      <ProblemNotice error={save.error} />
      <div className="actions-bar">
        <Button
          busy={save.isPending}
          disabledReason={blank}
          onClick={() => leadsToUnclearNumber() || save.mutate(false, { onSuccess: () => announce(t.saved) })}
        >
          {t.save}
        </Button>
        <Button
          variant="primary"
          busy={save.isPending}
          disabledReason={check.allowedActions.includes('hand-in') ? blank : t.headOnly}
          onClick={() => leadsToUnclearNumber() || save.mutate(true, { onSuccess: () => announce(t.handedIn) })}
        >
          {t.handIn}
        </Button>
      </div>
    </>
  );
}
