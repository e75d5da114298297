package vn.thidua.campaign.calendar.domain;

import java.time.LocalDate;
import java.time.temporal.JulianFields;

/**
 * The Vietnamese lunisolar calendar (âm lịch) after the algorithm that Hồ Ngọc Đức published, computed at UTC+7. At UTC+8
 * (China) new moons shortly after 23:00 fall on the next day: Tết 2030 is 2 February here and 3 February there.
 */
public final class LunarCalendar {

    private static final double SYNODIC_MONTH = 29.530588853;
    private static final double FIRST_NEW_MOON = 2415021.076998695;
    private static final double HOURS_EAST = 7.0;

    private LunarCalendar() {}

    /** The solar day of a lunar date in a month that is not a leap month (tháng nhuận). */
    public static LocalDate solar(int lunarYear, int lunarMonth, int lunarDay) {
        long a11;
        long b11;
        if (lunarMonth < 11) {
            a11 = eleventhMonth(lunarYear - 1);
            b11 = eleventhMonth(lunarYear);
        } else {
            a11 = eleventhMonth(lunarYear);
            b11 = eleventhMonth(lunarYear + 1);
        }
        int offset = Math.floorMod(lunarMonth - 11, 12);
        if (b11 - a11 > 365 && offset >= leapMonthOffset(a11)) {
            offset++;
        }
        long k = (long) Math.floor(0.5 + (a11 - FIRST_NEW_MOON) / SYNODIC_MONTH);
        return LocalDate.MIN.with(JulianFields.JULIAN_DAY, newMoonDay(k + offset) + lunarDay - 1);
    }

    /** Mùng 1 Tết. */
    public static LocalDate newYear(int year) {
        return solar(year, 1, 1);
    }

    /** Giỗ Tổ Hùng Vương (10/3 âm lịch). */
    public static LocalDate hungKings(int year) {
        return solar(year, 3, 10);
    }

    /** The Julian day on which the month with the winter solstice begins. */
    private static long eleventhMonth(int year) {
        long off = LocalDate.of(year, 12, 31).getLong(JulianFields.JULIAN_DAY) - 2415021;
        long k = (long) Math.floor(off / SYNODIC_MONTH);
        long newMoon = newMoonDay(k);
        return sunSector(newMoon) >= 9 ? newMoonDay(k - 1) : newMoon;
    }

    private static int leapMonthOffset(long a11) {
        long k = (long) Math.floor((a11 - FIRST_NEW_MOON) / SYNODIC_MONTH + 0.5);
        int i = 1;
        int arc = sunSector(newMoonDay(k + i));
        int last;
        do {
            last = arc;
            i++;
            arc = sunSector(newMoonDay(k + i));
        } while (arc != last && i < 14);
        return i - 1;
    }

    /** Julian day, local time, of the k-th new moon since 1900-01-01. */
    private static long newMoonDay(long k) {
        return (long) Math.floor(newMoon(k) + 0.5 + HOURS_EAST / 24.0);
    }

    private static double newMoon(long k) {
        double t = k / 1236.85;
        double t2 = t * t;
        double t3 = t2 * t;
        double dr = Math.PI / 180;
        double jd1 = 2415020.75933 + 29.53058868 * k + 0.0001178 * t2 - 0.000000155 * t3;
        jd1 += 0.00033 * Math.sin((166.56 + 132.87 * t - 0.009173 * t2) * dr);
        double m = 359.2242 + 29.10535608 * k - 0.0000333 * t2 - 0.00000347 * t3;
        double mpr = 306.0253 + 385.81691806 * k + 0.0107306 * t2 + 0.00001236 * t3;
        double f = 21.2964 + 390.67050646 * k - 0.0016528 * t2 - 0.00000239 * t3;
        double c1 = (0.1734 - 0.000393 * t) * Math.sin(m * dr) + 0.0021 * Math.sin(2 * dr * m);
        c1 = c1 - 0.4068 * Math.sin(mpr * dr) + 0.0161 * Math.sin(dr * 2 * mpr);
        c1 = c1 - 0.0004 * Math.sin(dr * 3 * mpr);
        c1 = c1 + 0.0104 * Math.sin(dr * 2 * f) - 0.0051 * Math.sin(dr * (m + mpr));
        c1 = c1 - 0.0074 * Math.sin(dr * (m - mpr)) + 0.0004 * Math.sin(dr * (2 * f + m));
        c1 = c1 - 0.0004 * Math.sin(dr * (2 * f - m)) - 0.0006 * Math.sin(dr * (2 * f + mpr));
        c1 = c1 + 0.0010 * Math.sin(dr * (2 * f - mpr)) + 0.0005 * Math.sin(dr * (2 * mpr + m));
        double deltaT = t < -11
                ? 0.001 + 0.000839 * t + 0.0002261 * t2 - 0.00000845 * t3 - 0.000000081 * t * t3
                : -0.000278 + 0.000265 * t + 0.000262 * t2;
        return jd1 + c1 - deltaT;
    }

    /** Which twelfth of its yearly way the sun is in at local midnight; 9 begins at the winter solstice. */
    private static int sunSector(long julianDay) {
        double t = (julianDay - 2451545.5 - HOURS_EAST / 24.0) / 36525;
        double t2 = t * t;
        double dr = Math.PI / 180;
        double m = 357.52910 + 35999.05030 * t - 0.0001559 * t2 - 0.00000048 * t * t2;
        double l0 = 280.46645 + 36000.76983 * t + 0.0003032 * t2;
        double dl = (1.914600 - 0.004817 * t - 0.000014 * t2) * Math.sin(dr * m);
        dl = dl + (0.019993 - 0.000101 * t) * Math.sin(dr * 2 * m) + 0.000290 * Math.sin(dr * 3 * m);
        double longitude = (l0 + dl) * dr;
        longitude -= Math.PI * 2 * Math.floor(longitude / (Math.PI * 2));
        return (int) Math.floor(longitude / Math.PI * 6);
    }
}
