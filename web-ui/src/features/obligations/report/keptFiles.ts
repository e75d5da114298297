/** A file that was chosen and is not evidence yet, kept in this browser until it is. */
interface KeptFile {
  file: File;
  at: number;
}

const STORE = 'files';
const LONGEST_MS = 14 * 24 * 3_600_000;

/** What a file is known by, here and on the server: the same file chosen again goes on where it was. */
export const fingerprintOf = ({ name, size, lastModified }: File): string => `${name} ${size} ${lastModified}`;

function opened(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = window.indexedDB.open('thidua.reports', 1);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
    request.onblocked = () => reject(new Error('blocked'));
  });
}

/** One request in a transaction of its own; settles when the transaction has. */
async function within<T>(mode: IDBTransactionMode, ask: (files: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const database = await opened();
  try {
    return await new Promise<T>((resolve, reject) => {
      const transaction = database.transaction(STORE, mode);
      const request = ask(transaction.objectStore(STORE));
      transaction.oncomplete = () => resolve(request.result);
      transaction.onabort = () => reject(transaction.error);
    });
  } finally {
    database.close();
  }
}

const keyOf = (person: string, report: string, file: File) => [person, report, fingerprintOf(file)];
const allOf = (person: string, report: string) => IDBKeyRange.bound([person, report], [person, report, []]);

/** The browser may refuse (private window, full disk): then the file goes up, but not after the page was closed. */
export async function keepFile(person: string, report: string, file: File): Promise<boolean> {
  try {
    const kept: KeptFile = { file, at: Date.now() };
    await within('readwrite', (files) => files.put(kept, keyOf(person, report, file)));
    return true;
  } catch {
    return false;
  }
}

/** What this person chose for this report and did not get to the server; what is very old is dropped. */
export async function keptFiles(person: string, report: string): Promise<File[]> {
  try {
    const all = await within<KeptFile[]>('readonly', (files) => files.getAll(allOf(person, report)));
    const old = all.filter(({ at }) => at < Date.now() - LONGEST_MS);
    for (const { file } of old) await forgetFile(person, report, file);
    return all.filter((kept) => !old.includes(kept)).map(({ file }) => file);
  } catch {
    return [];
  }
}

export async function forgetFile(person: string, report: string, file: File): Promise<void> {
  try {
    await within('readwrite', (files) => files.delete(keyOf(person, report, file)));
  } catch {
    // nothing was kept
  }
}
