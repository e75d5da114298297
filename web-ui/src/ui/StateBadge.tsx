import type { ReactNode } from 'react';

export type Tone = 'neutral' | 'info' | 'soon' | 'late' | 'done' | 'returned' | 'honour';

const ICONS: Record<Tone, string> = {
  neutral: 'M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2',
  info: 'M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2M8 7v4M8 4.8v.4',
  soon: 'M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2M8 5v3.2l2 1.6',
  late: 'M8 2 1.5 13.5h13zM8 6v4M8 11.6v.4',
  done: 'M2.5 8.5 6 12l7.5-8',
  returned: 'M6 3 2.5 6.5 6 10M2.5 6.5H10a3.5 3.5 0 0 1 0 7H7',
  honour: 'm8 1.5 1.9 4.2 4.6.5-3.4 3 1 4.5L8 11.4l-4.1 2.3 1-4.5-3.4-3 4.6-.5z',
};

/** A state by word, icon and colour. */
export function StateBadge({ tone, children }: { tone: Tone; children: ReactNode }) {
  return (
    <span className={`badge tone-${tone}`}>
      <svg
        viewBox="0 0 16 16"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.8"
        strokeLinecap="round"
        strokeLinejoin="round"
        aria-hidden="true"
      >
        <path d={ICONS[tone]} />
      </svg>
      {children}
    </span>
  );
}
