import { type ReactNode, useState } from 'react';
import { compareVietnamese } from '@/i18n/format';
import { useUiTexts } from './messages';
import { type Sorting, SortSelect, sortedBy } from './SortSelect';

export interface Column<T> {
  key: string;
  /** Empty for a column of actions, each of which says what it does. */
  header: string;
  cell: (row: T) => ReactNode;
  numeric?: boolean;
  /** Makes the column sortable among the rows that are here, all of them; text is sorted as Vietnamese. */
  sortBy?: (row: T) => string | number;
  /** Makes the column sortable by the server, which knows it by this name. */
  sortKey?: string;
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
  /** Of a list that comes in pages: the server sorts, by the columns that have a `sortKey`. */
  sorting?: Sorting | undefined;
}

const ARROWS = { ascending: '▲', descending: '▼', none: '↕' };

type Sorted = { key: string; down: boolean } | undefined;

function sorted<T>(rows: readonly T[], columns: readonly Column<T>[], sorting: Sorted): readonly T[] {
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
export function Table<T>({ caption, captionHidden, columns, rows, rowKey, sorting }: TableProps<T>) {
  const t = useUiTexts();
  const [here, setHere] = useState<Sorted>();
  const naming = columns.find((column) => column.rowHeader)?.key ?? columns[0]?.key;
  const keyOf = (column: Column<T>) => (sorting ? column.sortKey : column.sortBy && column.key);
  const by: Sorted = sorting ? sortedBy(sorting.value) : here;
  const direction = (key: string) => (by?.key === key ? (by.down ? 'descending' : 'ascending') : undefined);
  const sort = (key: string) => {
    const down = by?.key === key && !by.down;
    if (sorting) sorting.onChange(down ? `-${key}` : key);
    else setHere({ key, down });
  };

  const table = (
    <table className="table">
      <caption className={captionHidden ? 'visually-hidden' : undefined}>{caption}</caption>
      <thead>
        <tr>
          {columns.map((column) => {
            const key = keyOf(column);
            return column.header === '' ? (
              <td key={column.key} />
            ) : (
              <th
                key={column.key}
                scope="col"
                className={column.numeric ? 'numeric' : undefined}
                aria-sort={key ? direction(key) : undefined}
              >
                {key ? (
                  <button type="button" className="sort" aria-label={t.sortBy(column.header)} onClick={() => sort(key)}>
                    {column.header} <span aria-hidden="true">{ARROWS[direction(key) ?? 'none']}</span>
                  </button>
                ) : (
                  column.header
                )}
              </th>
            );
          })}
        </tr>
      </thead>
      <tbody>
        {(sorting ? rows : sorted(rows, columns, here)).map((row) => (
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
  if (!sorting) return table;
  const choices = columns.flatMap(({ header, sortKey }) => (sortKey ? [{ key: sortKey, label: header }] : []));
  return (
    <>
      <div className="sort-choice">
        <SortSelect choices={choices} sorting={sorting} />
      </div>
      {table}
    </>
  );
}
