import { useFormat } from '@/i18n/format';
import { StateBadge } from '@/ui/StateBadge';
import type { Obligation } from './data';
import { useTexts } from './messages';
import { standing } from './standing';

/** How an obligation stands, and how late it was handed in. */
export function ObligationBadge({ obligation }: { obligation: Obligation }) {
  const t = useTexts();
  const { key, tone } = standing(obligation);
  return (
    <>
      <StateBadge tone={tone}>{t[key]}</StateBadge>
      {obligation.late && obligation.lateBy && <StateBadge tone="late">{t.handedInLate(obligation.lateBy)}</StateBadge>}
    </>
  );
}

/** `còn 3 ngày làm việc`; nothing for what is no longer owed. */
export function useTimeLeft(): (obligation: Obligation) => string | undefined {
  const t = useTexts();
  const format = useFormat();
  return ({ workingDaysLeft: days }) => {
    if (typeof days !== 'number') return undefined;
    if (days === 0) return t.lastDay;
    return days > 0 ? t.workingDaysLeft(format.number(days)) : t.workingDaysLate(format.number(-days));
  };
}
