/** Reads `1.234,5` or `1234,5`; null for an empty text, NaN for anything that is no number. */
export function parseVietnameseNumber(text: string): number | null {
  const trimmed = text.trim();
  if (trimmed === '') return null;
  if (!/^-?([1-9]\d{0,2}(\.\d{3})+|\d+)(,\d+)?$/.test(trimmed)) return Number.NaN;
  return Number(trimmed.replaceAll('.', '').replace(',', '.'));
}

/** What `12.5` would be if its dot were a decimal one; undefined where that cannot be meant. To be asked, never taken. */
export function perhapsDecimalDot(text: string): number | undefined {
  const trimmed = text.trim();
  if (!Number.isNaN(parseVietnameseNumber(trimmed) ?? 0)) return undefined;
  return /^-?(\d{1,3}(,\d{3})+|\d+)\.\d+$/.test(trimmed) ? Number(trimmed.replaceAll(',', '')) : undefined;
}

/** Reads `24/11/2026`, `24-11-2026`, `24.11.26` or `24112026` as `2026-11-24`; undefined when there is no such day. */
export function parseVietnameseDay(text: string): string | undefined {
  const match =
    /^(\d{1,2})\s*[/.\- ]\s*(\d{1,2})\s*[/.\- ]\s*(\d{4}|\d{2})$/.exec(text.trim()) ??
    /^(\d{2})(\d{2})(\d{4})$/.exec(text.trim());
  if (!match) return undefined;
  const [day, month, year] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const fullYear = year < 100 ? 2000 + year : year;
  const date = new Date(Date.UTC(fullYear, month - 1, day));
  if (date.getUTCFullYear() !== fullYear || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day)
    return undefined;
  return date.toISOString().slice(0, 10);
}
