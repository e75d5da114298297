import type { ReactNode } from 'react';

export interface TimelineItem {
  key: string;
  /** Already formatted: `thứ Ba, 24/11/2026`. */
  time: string;
  title: ReactNode;
  body?: ReactNode;
  state?: 'done' | 'late';
}

export function Timeline({ label, items }: { label: string; items: readonly TimelineItem[] }) {
  return (
    <ol className="timeline" aria-label={label}>
      {items.map((item) => (
        <li key={item.key} className={item.state}>
          <div className="small muted">{item.time}</div>
          <div>{item.title}</div>
          {item.body && <div className="small">{item.body}</div>}
        </li>
      ))}
    </ol>
  );
}
