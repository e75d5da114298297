const DAY_MS = 86_400_000;

/** Today and the days after it on the calendar of Vietnam, written as people type them: `24/11/2026`. */
export function vietnameseDay(daysFromNow: number): string {
  const moment = new Date(Date.now() + daysFromNow * DAY_MS);
  const iso = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh' }).format(moment);
  return iso.split('-').reverse().join('/');
}
