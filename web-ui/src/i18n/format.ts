import { type Locale, useLocale } from './locale';

const ZONE = 'Asia/Ho_Chi_Minh';
const TAGS: Record<Locale, string> = { vi: 'vi-VN', en: 'en-GB' };
const WEEKDAYS: Record<Locale, readonly string[]> = {
  vi: ['Chủ nhật', 'thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy'],
  en: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
};

/** Days and moments come as ISO text; a day (`2026-11-24`) has no zone, a moment is read in Vietnam. */
type IsoText = string;

/** `2026-11-24` of a moment, as the calendar on a wall in Vietnam shows it. */
export function localDay(moment: IsoText | Date): string {
  if (typeof moment === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(moment)) return moment;
  return new Intl.DateTimeFormat('en-CA', { timeZone: ZONE }).format(new Date(moment));
}

const dayNumber = (day: string): number => Date.parse(`${day}T00:00:00Z`) / 86_400_000;

export function formatters(locale: Locale) {
  const tag = TAGS[locale];
  const clock = new Intl.DateTimeFormat('vi-VN', { timeZone: ZONE, hour: '2-digit', minute: '2-digit', hour12: false });
  const shortDay = (iso: IsoText | Date): string => localDay(iso).split('-').reverse().join('/');
  return {
    /** `24/11/2026` */
    shortDay,
    /** `thứ Ba, 24/11/2026` */
    day: (iso: IsoText | Date): string =>
      `${WEEKDAYS[locale][new Date(`${localDay(iso)}T00:00:00Z`).getUTCDay()]}, ${shortDay(iso)}`,
    /** `10:42` */
    time: (iso: IsoText | Date): string => clock.format(new Date(iso)),
    /** `10:42 ngày 24/11/2026` */
    moment: (iso: IsoText | Date): string =>
      locale === 'vi'
        ? `${clock.format(new Date(iso))} ngày ${shortDay(iso)}`
        : `${shortDay(iso)} ${clock.format(new Date(iso))}`,
    /** `còn 3 ngày`, `hôm nay`, `quá 2 ngày`: calendar days from now to the due day. */
    left: (due: IsoText, now: Date = new Date()): string => {
      const days = dayNumber(localDay(due)) - dayNumber(localDay(now));
      if (locale === 'en') {
        if (days === 0) return 'due today';
        return days > 0 ? `${days} day${days === 1 ? '' : 's'} left` : `${-days} day${days === -1 ? '' : 's'} late`;
      }
      if (days === 0) return 'hạn hôm nay';
      return days > 0 ? `còn ${days} ngày` : `quá hạn ${-days} ngày`;
    },
    /** `1.234,5` */
    number: (value: number): string => new Intl.NumberFormat(tag, { maximumFractionDigits: 4 }).format(value),
    /** `87,5%` of a share between 0 and 1 */
    percent: (share: number): string =>
      new Intl.NumberFormat(tag, { style: 'percent', maximumFractionDigits: 1 }).format(share),
    /** `2.530.000 đ` */
    money: (dong: number): string => `${new Intl.NumberFormat(tag).format(dong)} đ`,
    /** `1,2 MB` */
    fileSize: (bytes: number): string => {
      const [value, unit] = bytes < 1_000_000 ? [bytes / 1000, 'kB'] : [bytes / 1_000_000, 'MB'];
      return `${new Intl.NumberFormat(tag, { maximumFractionDigits: 1 }).format(value)} ${unit}`;
    },
  };
}

const byLocale = { vi: formatters('vi'), en: formatters('en') };

/** Days, moments, numbers and money as the reader's language writes them. */
export function useFormat(): ReturnType<typeof formatters> {
  return byLocale[useLocale()];
}

/** Sorts as a Vietnamese reader expects: Áo, Ăn, Ban, Đi. */
export const compareVietnamese = new Intl.Collator('vi').compare;
