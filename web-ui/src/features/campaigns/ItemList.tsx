import type { ReactNode } from 'react';
import { Button } from '@/ui/Button';
import { announce } from '@/ui/toast';
import { useTexts } from './messages';
import {
  type Change,
  type Item,
  insertAt,
  itemId,
  type ListKey,
  type Pinned,
  pointerOf,
  removeAt,
  replaceAt,
} from './plan';

export interface Desk {
  change: Change;
  flaws: Pinned;
  /** Pointers of what was taken from the campaign above. */
  inherited?: readonly string[];
  remarks: Pinned;
  activeId: string | undefined;
  onActive: (id: string) => void;
  /** Absent where the plan has no document of its own: its sentences then stand in the parent's. */
  onShowSource?: ((id: string) => void) | undefined;
}

interface ItemListProps<K extends ListKey> {
  list: K;
  items: readonly Item<K>[];
  desk: Desk;
  /** One line that tells the item from others. */
  line: (item: Item<K>) => ReactNode;
  /** What the item is called when it is removed. */
  name: (item: Item<K>) => string;
  fields: (item: Item<K>, set: (item: Item<K>) => void, pointer: string) => ReactNode;
  addLabel: string;
  create: () => Item<K>;
}

/** Rows of a plan: one line each, opened to edit; the open row's sentence is marked in the document. */
export function ItemList<K extends ListKey>({
  list,
  items,
  desk,
  line,
  name,
  fields,
  addLabel,
  create,
}: ItemListProps<K>) {
  const t = useTexts();
  const { change } = desk;
  const put = (edit: (rows: readonly Item<K>[]) => Item<K>[]) =>
    change((plan) => ({ ...plan, [list]: edit(plan[list] as readonly Item<K>[]) }));

  return (
    <div className="stack tight">
      {items.length === 0 && <p className="muted">{t.nothingYet}</p>}
      {items.map((item, index) => {
        const id = itemId(list, item, index);
        const pointer = pointerOf(list, index);
        const flaws = desk.flaws.under(pointer);
        const remarks = desk.remarks.under(pointer);
        return (
          <details
            key={id}
            id={id}
            className={`plan-item${desk.activeId === id ? ' active' : ''}${flaws.length > 0 ? ' flawed' : ''}`}
            onToggle={(event) => {
              if (event.currentTarget.open) desk.onActive(id);
            }}
          >
            <summary>
              <span className="line">
                {line(item)}
                {desk.inherited?.includes(pointer) && <span className="small muted">{t.fromParent}</span>}
              </span>
            </summary>
            <div className="body">
              {fields(item, (next) => put((rows) => replaceAt(rows, index, next)), pointer)}
              <div className="row spread">
                {item.source && desk.onShowSource ? (
                  <Button variant="quiet" onClick={() => desk.onShowSource?.(id)}>
                    {t.showSource}
                  </Button>
                ) : (
                  <span />
                )}
                <Button
                  variant="quiet"
                  aria-label={t.removeWhat(name(item))}
                  onClick={() => {
                    put((rows) => removeAt(rows, index));
                    announce(t.removed(name(item)), {
                      label: t.undo,
                      run: () => put((rows) => insertAt(rows, index, item)),
                    });
                  }}
                >
                  {t.remove}
                </Button>
              </div>
            </div>
            {remarks.map((remark) => (
              <p key={remark} className="pinned">
                {remark}
              </p>
            ))}
          </details>
        );
      })}
      <div>
        <Button
          onClick={() => {
            const item = create();
            const id = itemId(list, item, items.length);
            put((rows) => [...rows, item]);
            desk.onActive(id);
            requestAnimationFrame(() => {
              const row = document.getElementById(id);
              if (row instanceof HTMLDetailsElement) row.open = true;
              row?.querySelector<HTMLElement>('input, textarea, select')?.focus();
            });
          }}
        >
          {addLabel}
        </Button>
      </div>
    </div>
  );
}

/** A part of the plan with its heading; remarks of a return that are about the whole part stand below it. */
export function PlanSection({
  id,
  title,
  remarks,
  children,
}: {
  id: string;
  title: string;
  remarks?: (string | undefined)[];
  children: ReactNode;
}) {
  return (
    <section id={`section-${id}`} className="plan-section card stack" aria-labelledby={`heading-${id}`}>
      <h2 id={`heading-${id}`}>{title}</h2>
      {remarks?.map((remark) =>
        remark ? (
          <p key={remark} className="pinned">
            {remark}
          </p>
        ) : null,
      )}
      {children}
    </section>
  );
}
