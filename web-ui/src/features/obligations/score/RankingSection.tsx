import { useState } from 'react';
import { useFormat } from '@/i18n/format';
import { Button, buttonClass } from '@/ui/Button';
import { Dialog } from '@/ui/Dialog';
import { ProblemNotice } from '@/ui/ErrorState';
import { Select } from '@/ui/Select';
import { StateBadge } from '@/ui/StateBadge';
import { type Column, Table } from '@/ui/Table';
import { TextArea } from '@/ui/TextInput';
import { announce } from '@/ui/toast';
import { closeRanking, type Ranking, type RankingRow, type Round, useRoundStep } from './data';
import { useTexts } from './messages';
import { shortTitle } from './sums';

/** Who stands where and by which rule; closed and signed by who leads. */
export function RankingSection({ round, ranking }: { round: Round; ranking: Ranking }) {
  const t = useTexts();
  const format = useFormat();
  const points = (value: number | null | undefined) => (typeof value === 'number' ? format.number(value) : '–');
  const { parts, rows, tieRule } = ranking.content;
  const columns: Column<RankingRow>[] = [
    { key: 'rank', header: t.rank, numeric: true, cell: ({ rank }) => (rank ? <strong>{rank}</strong> : '–') },
    {
      key: 'unit',
      header: t.unit,
      rowHeader: true,
      sortBy: ({ unitName }) => unitName,
      cell: ({ unitName }) => unitName,
    },
    { key: 'self', header: t.selfTotal, numeric: true, cell: ({ selfTotal }) => points(selfTotal) },
    ...parts.map((part, index) => ({
      key: part.key,
      header: shortTitle(part.title),
      numeric: true,
      cell: ({ partPoints }: RankingRow) => points(partPoints[index]),
    })),
    { key: 'bonus', header: t.bonus, numeric: true, cell: ({ bonus }) => points(bonus) },
    { key: 'deductions', header: t.deduction, numeric: true, cell: ({ deductions }) => points(deductions) },
    { key: 'total', header: t.total, numeric: true, cell: ({ total }) => <strong>{points(total)}</strong> },
    { key: 'grade', header: t.grade, cell: ({ grade }) => grade ?? '' },
    { key: 'remark', header: t.remark, cell: ({ tie, out }) => (out ? t.notRanked(out) : (tie ?? '')) },
  ];
  return (
    <section className="card stack" aria-labelledby="ranking">
      <div className="row spread">
        <h2 id="ranking">
          {t.ranking} {!ranking.closed && <StateBadge tone="neutral">{t.provisional}</StateBadge>}
        </h2>
        <div className="row score-print-hidden">
          <a className={buttonClass()} href={`/api/v1/scores/rounds/${round.campaignId}/export`} download>
            {t.excel}
          </a>
          <Button onClick={() => window.print()}>{t.print}</Button>
          {round.allowedActions.includes('close') && <Close round={round} />}
        </div>
      </div>
      <p className="muted">{tieRule}</p>
      <div className="scroll-x">
        <Table caption={t.ranking} captionHidden columns={columns} rows={rows} rowKey={({ unitCode }) => unitCode} />
      </div>
      {parts.some(({ title }) => shortTitle(title) !== title) && (
        <p className="small muted">{parts.map(({ title }) => title).join('; ')}</p>
      )}
      {ranking.closedBy && ranking.closedAt && (
        <div className="notice tone-done stack tight">
          <p>{t.closedBy(ranking.closedBy, ranking.position ?? '', format.moment(ranking.closedAt))}</p>
          <p className="small">
            {t.seal}: <code className="written">{ranking.digest}</code>
          </p>
        </div>
      )}
    </section>
  );
}

function Close({ round }: { round: Round }) {
  const t = useTexts();
  const [open, setOpen] = useState(false);
  const [unit, setUnit] = useState('');
  const [reason, setReason] = useState('');
  const close = useRoundStep(() => closeRanking(round, unit ? [{ unitCode: unit, reason }] : []));
  const leave = () => {
    close.reset();
    setOpen(false);
  };
  return (
    <>
      <Button variant="primary" onClick={() => setOpen(true)}>
        {t.close}
      </Button>
      <Dialog
        open={open}
        title={t.close}
        onClose={leave}
        actions={
          <>
            <Button onClick={leave}>{t.cancel}</Button>
            <Button
              variant="primary"
              busy={close.isPending}
              onClick={() =>
                close.mutate(undefined, {
                  onSuccess: () => {
                    announce(t.closed);
                    leave();
                  },
                })
              }
            >
              {t.confirmClose}
            </Button>
          </>
        }
      >
        <p>{t.closeLead}</p>
        <Select
          label={t.exclude}
          placeholder={t.nobody}
          value={unit}
          options={round.units.map(({ unitCode, unitName }) => ({ value: unitCode, label: unitName }))}
          onChange={setUnit}
        />
        {unit && <TextArea label={t.excludeWhy} required value={reason} onChange={setReason} />}
        <ProblemNotice error={close.error} />
      </Dialog>
    </>
  );
}
