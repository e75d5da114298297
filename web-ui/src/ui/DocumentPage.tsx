import { Fragment, type ReactNode, useEffect, useRef } from 'react';
import './document.css';
import { type Highlight, segments } from './segments';

interface DocumentPageProps {
  label: string;
  /** The canonical text of the document; white space is kept. */
  text: string;
  highlights?: readonly Highlight[];
  /** The highlight to show; the page scrolls to it. */
  activeId?: string | undefined;
  onSelect?: (id: string) => void;
}

/** A document as paper, with highlights by span `[start, end)` in characters of the canonical text. */
export function DocumentPage({ label, text, highlights = [], activeId, onSelect }: DocumentPageProps) {
  const active = useRef<HTMLElement>(null);

  useEffect(() => {
    if (activeId) active.current?.scrollIntoView({ block: 'center', behavior: 'smooth' });
  }, [activeId]);

  const mark = (highlight: Highlight, part: string): ReactNode => {
    const isActive = highlight.id === activeId;
    const common = {
      className: `tone-${highlight.tone ?? 'neutral'}${isActive ? ' active' : ''}`,
      title: highlight.label,
      ref: isActive ? active : undefined,
    };
    if (!onSelect) return <mark {...common}>{part}</mark>;
    return (
      <mark
        {...common}
        aria-current={isActive || undefined}
        onClick={() => onSelect(highlight.id)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' || event.key === ' ') {
            event.preventDefault();
            onSelect(highlight.id);
          }
        }}
      >
        {part}
      </mark>
    );
  };

  return (
    <article className="document" aria-label={label}>
      {segments(text, highlights).map(({ start, part, highlight }) => (
        <Fragment key={start}>{highlight ? mark(highlight, part) : part}</Fragment>
      ))}
    </article>
  );
}
