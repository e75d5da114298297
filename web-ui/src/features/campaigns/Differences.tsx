import { Table } from '@/ui/Table';
import type { PlanDifference } from './addenda';
import { useFormNames, useScopeNames, word } from './labels';
import { useTexts } from './messages';

/** What changes, place by place: before and after. */
export function Differences({ differences }: { differences: readonly PlanDifference[] }) {
  const t = useTexts();
  const forms = useFormNames();
  const scopes = useScopeNames();
  const words = ({ section }: PlanDifference, value: string | null | undefined) =>
    !value ? null : section === 'form' ? word(forms, value) : section === 'scope' ? word(scopes, value) : value;
  if (differences.length === 0) return <p className="muted">{t.noDifferences}</p>;
  return (
    <Table
      caption={t.differences(differences.length)}
      captionHidden
      rows={differences.map((difference, index) => ({ ...difference, key: `${index} ${difference.what}` }))}
      rowKey={(row) => row.key}
      columns={[
        { key: 'what', header: t.place, cell: (row) => row.what },
        { key: 'before', header: t.saidBefore, cell: (row) => words(row, row.before) ?? t.wasNotThere },
        { key: 'after', header: t.saidAfter, cell: (row) => <strong>{words(row, row.after) ?? t.isGone}</strong> },
      ]}
    />
  );
}
