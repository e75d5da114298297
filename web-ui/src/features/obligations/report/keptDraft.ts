import type { Report, Written } from './data';

/** What somebody typed and the server does not have yet, kept in this browser until it does. */
export interface KeptDraft {
  /** Version of the report that the text was written on. */
  version: number;
  written: Written;
  at: string;
}

/** Computers of an office are shared: what one person typed is offered to nobody else. */
const key = (person: string, report: string) => `thidua.report.${person}.${report}`;

/** The browser may refuse to store anything (private window, full); then the page holds the text alone. */
export const keep = (person: string, { id, version }: Report, written: Written): boolean => {
  try {
    const kept: KeptDraft = { version, written, at: new Date().toISOString() };
    window.localStorage.setItem(key(person, id), JSON.stringify(kept));
    return true;
  } catch {
    return false;
  }
};

export const keptFor = (person: string, report: string): KeptDraft | undefined => {
  try {
    const text = window.localStorage.getItem(key(person, report));
    const kept = text ? (JSON.parse(text) as KeptDraft) : undefined;
    return kept && typeof kept.version === 'number' && Array.isArray(kept.written?.values) ? kept : undefined;
  } catch {
    return undefined;
  }
};

export const forget = (person: string, report: string): void => {
  try {
    window.localStorage.removeItem(key(person, report));
  } catch {
    // nothing was stored
  }
};
