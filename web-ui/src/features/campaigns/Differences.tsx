import { Table } from '@/ui/Table';
import type { PlanDifference } from './addenda';
import { useFormNames, useRewardNames, useScopeNames, word } from './labels';
import { useTexts } from './messages';

/** What changes, place by place: before and after. */
export function Differences({ differences }: { differences: readonly PlanDifference[] }) {
  const t = useTexts();
  const forms = useFormNames();
  const scopes = useScopeNames();
  const rewards = useRewardNames();
  const words = ({ section }: PlanDifference, value: string | null | undefined) => {
    if (!value) return null;
    if (section === 'form') return word(forms, value);
    if (section === 'scope') return word(scopes, value);
    // `GIAY_KHEN, tối đa 12`: the code stands first
    if (section === 'rewards') return value.replace(/^[A-Z_]+/, (code) => word(rewards, code));
    return value;
  };
  if (differences.length === 0) return <p className="muted">{t.noDifferences}</p>;
  return (
    <Table
      caption={t.differences(differences.length)}
      captionHidden
      rows={differences.map((difference, index) => ({ ...difference, key: `${index} ${difference.what}` }))}
      rowKey={(row) => row.key}
      columns={[
        {
          key: 'what',
          header: t.place,
          cell: (row) => (row.section === 'rewards' ? word(rewards, row.what) : row.what),
        },
        { key: 'before', header: t.saidBefore, cell: (row) => words(row, row.before) ?? t.wasNotThere },
        { key: 'after', header: t.saidAfter, cell: (row) => <strong>{words(row, row.after) ?? t.isGone}</strong> },
      ]}
    />
  );
}
