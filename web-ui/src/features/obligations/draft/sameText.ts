const bare = (_: string, value: unknown) =>
  typeof value === 'string' ? value.normalize('NFC').trim() || null : (value ?? null);

/** Whether two versions of what was written say the same; the server stores no space around a text. */
export const sameText = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one, bare) === JSON.stringify(other, bare);
