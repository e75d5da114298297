import { useFormat } from '@/i18n/format';
import { StateBadge, type Tone } from '@/ui/StateBadge';
import type { DecisionItem, ItemState } from '../awards';
import { useTexts } from './messages';

const TONES: Record<ItemState, Tone> = { VALID: 'done', UNDER_REVIEW: 'soon', REVOKED: 'late' };

export function ItemBadge({ state }: { state: ItemState }) {
  const t = useTexts();
  return <StateBadge tone={TONES[state]}>{t[`state.${state}`]}</StateBadge>;
}

/** How an award of a signed decision stands, and why. */
export function ItemStanding({ item }: { item: DecisionItem }) {
  const t = useTexts();
  const format = useFormat();
  const { revocation, review } = item;
  return (
    <div className="stack tight">
      <div>
        <ItemBadge state={item.itemState} />
      </div>
      {revocation && (
        <div className="small">
          {t.revokedLine(revocation.number, format.shortDay(revocation.signedOn))}. {revocation.groundWords} (
          {revocation.groundArticle}): {revocation.explanation}.{' '}
          {revocation.recovered > 0 && <strong>{t.recovered(format.money(revocation.recovered))}</strong>}
        </div>
      )}
      {review?.open && <div className="small">{review.reason}</div>}
      {review && !review.open && !revocation && (
        <div className="small muted">{t.keptLine(review.closedReason ?? '')}</div>
      )}
    </div>
  );
}
