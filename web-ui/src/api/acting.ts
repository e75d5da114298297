/** A head's place that this browser tab works in for now (làm thay theo ủy quyền). */
export interface Acting {
  /** Id of the delegation; goes with every request. */
  id: string;
  role: string;
  unitCode: string;
  unitName: string;
  headName: string;
  /** Last day, `2027-03-15`. */
  validTo: string;
}

const KEY = 'thidua.acting';

/** Kept per tab, so that one tab may be one's own while another is the head's. */
export function currentActing(): Acting | undefined {
  const stored = sessionStorage.getItem(KEY);
  return stored ? (JSON.parse(stored) as Acting) : undefined;
}

// Everything on screen was seen with other rights: the page starts anew.
export function startActing(acting: Acting): void {
  sessionStorage.setItem(KEY, JSON.stringify(acting));
  window.location.assign('/');
}

export function stopActing(): void {
  sessionStorage.removeItem(KEY);
  window.location.assign('/');
}
