import { type ReactNode, useState } from 'react';
import { compareVietnamese } from '@/i18n/format';
import { useUiTexts } from './messages';

export interface Column<T> {
  key: string;
  /** Empty for a column of actions, each of which says what it does. */
  header: string;
  cell: (row: T) => ReactNode;
  numeric?: boolean;
  /** Makes the column sortable; text is sorted as Vietnamese. */
  sortBy?: (row: T) => string | number;
  /** The cell that names the row; shown as the heading of the entry on a phone. The first column unless told. */
  rowHeader?: boolean;
}

interface TableProps<T> {
  /** What the table is, for everybody; hidden from the eye when a heading says it already. */
  caption: string;
  captionHidden?: boolean;
  columns: readonly Column<T>[];
  rows: readonly T[];
  rowKey: (row: T) => string;
}

const ARROWS = { ascending: '▲', descending: '▼', none: '↕' };

type Sorting = { key: string; down: boolean } | undefined;

function sorted<T>(rows: readonly T[], columns: readonly Column<T>[], sorting: Sorting): readonly T[] {
  const value = columns.find((column) => column.key === sorting?.key)?.sortBy;
  if (!sorting || !value) return rows;
  const order = (a: T, b: T): number => {
    const [left, right] = [value(a), value(b)];
    return typeof left === 'number' && typeof right === 'number'
      ? left - right
      : compareVietnamese(`${left}`, `${right}`);
  };
  return [...rows].sort((a, b) => (sorting.down ? order(b, a) : order(a, b)));
}

/** A table on a desk, a list of entries on a phone (the column names stand before the values). */
export function Table<T>({ caption, captionHidden, columns, rows, rowKey }: TableProps<T>) {
  const t = useUiTexts();
  const [sorting, setSorting] = useState<Sorting>();
  const naming = columns.find((column) => column.rowHeader)?.key ?? columns[0]?.key;
  const direction = (key: string) => (sorting?.key === key ? (sorting.down ? 'descending' : 'ascending') : undefined);

  return (
    <table className="table">
      <caption className={captionHidden ? 'visually-hidden' : undefined}>{caption}</caption>
      <thead>
        <tr>
          {columns.map((column) =>
            column.header === '' ? (
              <td key={column.key} />
            ) : (
              <th
                key={column.key}
                scope="col"
                className={column.numeric ? 'numeric' : undefined}
                aria-sort={direction(column.key)}
              >
                {column.sortBy ? (
                  <button
                    type="button"
                    className="sort"
                    aria-label={t.sortBy(column.header)}
                    onClick={() => setSorting({ key: column.key, down: sorting?.key === column.key && !sorting.down })}
                  >
                    {column.header} <span aria-hidden="true">{ARROWS[direction(column.key) ?? 'none']}</span>
                  </button>
                ) : (
                  column.header
                )}
              </th>
            ),
          )}
        </tr>
      </thead>
      <tbody>
        {sorted(rows, columns, sorting).map((row) => (
          <tr key={rowKey(row)}>
            {columns.map((column) =>
              column.key === naming ? (
                <th key={column.key} scope="row">
                  {column.cell(row)}
                </th>
              ) : (
                <td key={column.key} className={column.numeric ? 'numeric' : undefined} data-label={column.header}>
                  <div>{column.cell(row)}</div>
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
