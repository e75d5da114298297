import { useState } from 'react';
import { fieldError } from '@/api/problem';
import { localDay, useFormat } from '@/i18n/format';
import { Button } from '@/ui/Button';
import { DateInput } from '@/ui/DateInput';
import { Dialog } from '@/ui/Dialog';
import { ProblemNotice } from '@/ui/ErrorState';
import { leadsToUnclearNumber, NumberInput } from '@/ui/NumberInput';
import { TextArea } from '@/ui/TextInput';
import { announce } from '@/ui/toast';
import { useLeaveGuard } from '@/ui/useLeaveGuard';
import { returnScore, type Score, useScoreStep, verifyScore } from './data';
import { useTexts } from './messages';
import { linesOf, totalOf } from './sums';

const ANSWER_DAYS = 5;
const inDays = (days: number): string => localDay(new Date(Date.now() + days * 86_400_000));

interface Ruled {
  points: number | null;
  reason: string;
}

/** Who leads sets the verified points; a reason is asked for where they differ from the unit's own. */
export function VerifyForm({ score }: { score: Score }) {
  const t = useTexts();
  const format = useFormat();
  const lines = [...score.sheet.parts.flatMap(linesOf), ...score.sheet.bonus, ...score.sheet.deductions];
  const selfOf = (key: string) => score.marks.find((mark) => mark.key === key)?.points ?? 0;
  const [begun] = useState<ReadonlyMap<string, Ruled>>(
    () =>
      new Map(
        lines.map(({ key }) => {
          const known = score.verdict?.marks.find((mark) => mark.key === key);
          return [key, { points: known?.points ?? selfOf(key), reason: known?.reason ?? '' }];
        }),
      ),
  );
  const [ruled, setRuled] = useState(begun);
  const [answerBy, setAnswerBy] = useState(inDays(ANSWER_DAYS));
  const [tried, setTried] = useState(false);
  const marks = [...ruled].flatMap(([key, { points, reason }]) => (points === null ? [] : [{ key, points, reason }]));
  const verify = useScoreStep(() => verifyScore(score, { marks, answerBy }));
  const send = () => {
    setTried(true);
    if (leadsToUnclearNumber() || marks.length < ruled.size) return;
    verify.mutate(undefined, { onSuccess: () => announce(t.verified) });
  };
  useLeaveGuard(ruled !== begun && !verify.isSuccess);
  const set = (key: string, part: Partial<Ruled>) =>
    setRuled(new Map(ruled).set(key, { points: 0, reason: '', ...ruled.get(key), ...part }));
  const total = totalOf(score.sheet, new Map([...ruled].map(([key, { points }]) => [key, points ?? 0]))).total;

  return (
    <section className="card stack" aria-labelledby="verify">
      <h2 id="verify">{t.verifyTitle}</h2>
      {lines.map(({ key, name, max }) => {
        const mark = ruled.get(key) ?? { points: 0, reason: '' };
        const wrong = fieldError(verify.error, `/marks/${key}`);
        const differs = mark.points !== selfOf(key);
        return (
          <div key={key} className="score-line">
            <div>
              {name}
              <div className="small muted">
                {t.selfPoints}: {format.number(selfOf(key))}/{format.number(max)}
              </div>
            </div>
            <NumberInput
              label={t.verdict}
              spoken={t.verifiedPoints(name)}
              value={mark.points}
              onChange={(points) => set(key, { points })}
              error={mark.points === null && tried ? t.needPoints : differs ? undefined : wrong}
            />
            {differs && (
              <TextArea
                label={t.whyShort}
                spoken={t.why(name)}
                required
                rows={2}
                value={mark.reason}
                onChange={(reason) => set(key, { reason })}
                error={wrong}
              />
            )}
          </div>
        );
      })}
      <p>
        {t.sumVerified}: <output className="score-total">{format.number(total)}</output>
      </p>
      <DateInput
        label={t.answerBy}
        required
        value={answerBy}
        onChange={setAnswerBy}
        error={fieldError(verify.error, '/answerBy')}
      />
      <ProblemNotice error={verify.error} />
      <div className="actions-bar">
        {score.allowedActions.includes('return') && <GiveBack score={score} />}
        <Button variant="primary" busy={verify.isPending} onClick={send}>
          {t.verify}
        </Button>
      </div>
    </section>
  );
}

function GiveBack({ score }: { score: Score }) {
  const t = useTexts();
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const giveBack = useScoreStep(() => returnScore(score, reason));
  const close = () => {
    giveBack.reset();
    setOpen(false);
  };
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t.giveBack}</Button>
      <Dialog
        open={open}
        title={t.giveBack}
        onClose={close}
        actions={
          <>
            <Button onClick={close}>{t.cancel}</Button>
            <Button
              variant="primary"
              busy={giveBack.isPending}
              onClick={() => giveBack.mutate(undefined, { onSuccess: () => announce(t.gaveBack) })}
            >
              {t.giveBack}
            </Button>
          </>
        }
      >
        <TextArea
          label={t.giveBackWhy}
          required
          value={reason}
          onChange={setReason}
          error={fieldError(giveBack.error, '/reason')}
        />
        <ProblemNotice error={giveBack.error} />
      </Dialog>
    </>
  );
}
