import { sameText } from './sameText';

/** What somebody typed and the server does not have yet, kept in this browser until it does. */
export interface KeptDraft<W> {
  /** Version of the paper that the text was written on. */
  version: number;
  written: W;
  /** What was sent without an answer, where something was. */
  sent?: W | undefined;
  at: string;
}

export interface Paper {
  id: string;
  version: number;
}

/**
 * Drafts of one kind of paper (`report`, `score`). Computers of an office are shared: what one person typed is offered to
 * nobody else.
 */
export function keptDrafts<W>(kind: string, isWritten: (written: W | undefined) => boolean) {
  const key = (person: string, paper: string) => `thidua.${kind}.${person}.${paper}`;
  const read = (person: string, paper: string): KeptDraft<W> | undefined => {
    try {
      const text = window.localStorage.getItem(key(person, paper));
      const kept = text ? (JSON.parse(text) as KeptDraft<W>) : undefined;
      return kept && typeof kept.version === 'number' && isWritten(kept.written) ? kept : undefined;
    } catch {
      return undefined;
    }
  };
  const forget = (person: string, paper: string): void => {
    try {
      window.localStorage.removeItem(key(person, paper));
    } catch {
      // nothing was stored
    }
  };
  return {
    forget,
    /** The browser may refuse to store anything (private window, full); then the page holds the text alone. */
    keep: (person: string, { id, version }: Paper, written: W, sent?: W): boolean => {
      try {
        const kept: KeptDraft<W> = { version, written, sent, at: new Date().toISOString() };
        window.localStorage.setItem(key(person, id), JSON.stringify(kept));
        return true;
      } catch {
        return false;
      }
    },
    /** What is still to be saved over `stored`, the text of the server; what had arrived there is no longer kept. */
    keptFor: (person: string, { id, version }: Paper, stored: W): KeptDraft<W> | undefined => {
      const kept = read(person, id);
      if (!kept) return undefined;
      if (sameText(kept.written, stored)) {
        forget(person, id);
        return undefined;
      }
      return kept.sent && sameText(kept.sent, stored) ? { ...kept, version } : kept;
    },
  };
}
