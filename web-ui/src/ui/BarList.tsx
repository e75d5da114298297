import { Link, type LinkProps } from '@tanstack/react-router';
import { useFormat } from '@/i18n/format';
import type { Tone } from './StateBadge';

export interface Bar {
  key: string;
  label: string;
  value: number;
  tone?: Tone;
  /** The list that this number counts. */
  link: LinkProps;
}

/** A chart that is a list: each bar is a link to the list which its number counts. */
export function BarList({ label, bars, max }: { label: string; bars: readonly Bar[]; max?: number }) {
  const format = useFormat();
  const longest = max ?? Math.max(1, ...bars.map((bar) => bar.value));
  return (
    <ul className="bars" aria-label={label}>
      {bars.map((bar) => (
        <li key={bar.key}>
          <Link {...bar.link}>
            <span className="bar-label">{bar.label}</span>
            <span className="bar-value">{format.number(bar.value)}</span>
            <span className="bar-track" aria-hidden="true">
              <span className={`tone-${bar.tone ?? 'neutral'}`} style={{ width: `${(100 * bar.value) / longest}%` }} />
            </span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
