import { Link, useNavigate } from '@tanstack/react-router';
import { useFormat } from '@/i18n/format';
import { Button, buttonClass } from '@/ui/Button';
import { ProblemNotice } from '@/ui/ErrorState';
import { StateBadge, type Tone } from '@/ui/StateBadge';
import { type Column, Table } from '@/ui/Table';
import { type Round, type RoundUnit, useBeginScore } from './data';
import { useTexts } from './messages';

const TONES: Record<RoundUnit['state'], Tone> = {
  NONE: 'neutral',
  DRAFT: 'neutral',
  SUBMITTED: 'info',
  RETURNED: 'returned',
  VERIFIED: 'done',
};

/** How far each unit is, with the way to its points. */
export function UnitsTable({ round }: { round: Round }) {
  const t = useTexts();
  const format = useFormat();
  const navigate = useNavigate();
  const begin = useBeginScore();
  const leads = round.allowedActions.includes('close');
  const points = (value: number | null | undefined) => (typeof value === 'number' ? format.number(value) : '');
  const columns: Column<RoundUnit>[] = [
    { key: 'unit', header: t.unit, rowHeader: true, cell: ({ unitName }) => unitName },
    {
      key: 'state',
      header: t.state,
      cell: ({ state, lateBy }) => (
        <>
          <StateBadge tone={TONES[state]}>{t[`state.${state}`]}</StateBadge>
          {lateBy && <div className="small">{t.late(lateBy)}</div>}
        </>
      ),
    },
    { key: 'self', header: t.selfTotal, numeric: true, cell: ({ selfTotal }) => points(selfTotal) },
    { key: 'total', header: t.verifiedTotal, numeric: true, cell: ({ total }) => points(total) },
    {
      key: 'answer',
      header: t.answered,
      cell: ({ agrees, answerBy }) =>
        typeof agrees === 'boolean'
          ? agrees
            ? t.agrees
            : t.disagrees
          : answerBy
            ? t.answerUntil(format.shortDay(answerBy))
            : '',
    },
    {
      key: 'open',
      header: '',
      cell: ({ unitCode, unitName, scoreId, state, mayBegin }) =>
        scoreId ? (
          <Link to="/obligations/scores/units/$scoreId" params={{ scoreId }} className={buttonClass()}>
            {state === 'DRAFT' || state === 'RETURNED' ? t.goOn : leads && state === 'SUBMITTED' ? t.verifyNow : t.open}
            <span className="visually-hidden">: {unitName}</span>
          </Link>
        ) : (
          mayBegin && (
            <Button
              variant="primary"
              busy={begin.isPending}
              onClick={() =>
                begin.mutate(
                  { campaignId: round.campaignId, unitCode },
                  {
                    onSuccess: ({ id }) =>
                      void navigate({ to: '/obligations/scores/units/$scoreId', params: { scoreId: id } }),
                  },
                )
              }
            >
              {t.begin}
              <span className="visually-hidden">: {unitName}</span>
            </Button>
          )
        ),
    },
  ];
  return (
    <section className="card stack tight score-print-hidden">
      <ProblemNotice error={begin.error} />
      <Table caption={t.units} columns={columns} rows={round.units} rowKey={({ unitCode }) => unitCode} />
    </section>
  );
}
