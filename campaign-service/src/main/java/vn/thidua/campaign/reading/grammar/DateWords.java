package vn.thidua.campaign.reading.grammar;

import java.time.DayOfWeek;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.thidua.campaign.reading.model.Due.Bound;
import vn.thidua.campaign.reading.text.Text;

/** The words around a date (từ chỉ thời hạn): what bounds it, weekday and hour before it, "hằng năm" after it. */
final class DateWords {

    private static final int LOOK_BACK = 60;

    private static final Pattern BOUND = Pattern.compile(
            "(?<![a-z0-9])(?:(?<before>truoc(?:\\s+thoi diem)?)|(?<by>cham nhat|muon nhat|khong (?:muon|cham|tre) hon|khong qua"
                    + "|han (?:cuoi|chot|nop)|thoi han|den het|den cuoi|den|toi|het)|(?<in>trong khoang|trong|vao|tu nay|tu|du kien)"
                    + "|(?<around>khoang)|(?<neutral>la|thoi gian|dip|nhan dip|luc|ngay|le|ky niem|tet duong lich|quoc khanh"
                    + "|nha giao(?: viet nam)?|quoc te (?:lao dong|phu nu)|phu nu viet nam|doanh nhan viet nam|thuong binh liet si))"
                    + "\\s*[:,]?\\s*$");

    private static final Pattern WEEKDAY_BEFORE = Pattern.compile(
            "(?<![a-z])\\(?(?<w>thu\\s+(?:hai|ba|tu|nam|sau|bay|[2-7])|chu nhat)\\)?\\s*,?\\s*(?:ngay\\s*)?$");
    private static final Pattern WEEKDAY_AFTER =
            Pattern.compile("\\s{0,3}[(,]\\s{0,2}(?<w>thu\\s+(?:hai|ba|tu|nam|sau|bay|[2-7])|chu nhat)\\s{0,2}\\)?");
    private static final Pattern HOUR = Pattern.compile(
            "(?<![a-z0-9])(?<h>\\d{1,2})\\s*(?:gio|h|g)\\s*(?<m>\\d{2})?\\s*(?:phut|['’])?\\s*(?:,|-)?\\s*(?:ngay\\s*)?$");
    private static final Pattern EACH_YEAR =
            Pattern.compile("\\s{0,3},?\\s{0,2}(?:(?:hang|moi)\\s+nam|nam\\s+nao cung)(?![a-z])");

    private static final Map<String, DayOfWeek> WEEKDAYS = Map.ofEntries(
            Map.entry("hai", DayOfWeek.MONDAY),
            Map.entry("ba", DayOfWeek.TUESDAY),
            Map.entry("tu", DayOfWeek.WEDNESDAY),
            Map.entry("nam", DayOfWeek.THURSDAY),
            Map.entry("sau", DayOfWeek.FRIDAY),
            Map.entry("bay", DayOfWeek.SATURDAY),
            Map.entry("2", DayOfWeek.MONDAY),
            Map.entry("3", DayOfWeek.TUESDAY),
            Map.entry("4", DayOfWeek.WEDNESDAY),
            Map.entry("5", DayOfWeek.THURSDAY),
            Map.entry("6", DayOfWeek.FRIDAY),
            Map.entry("7", DayOfWeek.SATURDAY));

    /** What stands before a date. */
    record Before(
            int start,
            @Nullable Bound bound,
            boolean around,
            @Nullable DayOfWeek weekday,
            @Nullable String time) {}

    /** What stands after it. */
    record After(int end, boolean eachYear, @Nullable DayOfWeek weekday) {}

    private DateWords() {}

    static Before before(Text text, int core, int regionStart) {
        int at = core;
        int start = core;
        Bound bound = null;
        boolean around = false;
        DayOfWeek weekday = null;
        String time = null;
        int floor = Math.max(regionStart, core - LOOK_BACK);
        Matcher words = BOUND.matcher(text.folded()).useTransparentBounds(true);
        for (int step = 0; step < 6; step++) {
            Matcher hour = HOUR.matcher(text.folded()).region(floor, at);
            if (time == null && hour.find()) {
                time = hour(hour);
                at = hour.start();
                start = at;
                continue;
            }
            Matcher day = WEEKDAY_BEFORE.matcher(text.folded()).region(floor, at);
            if (weekday == null && day.find()) {
                weekday = weekday(day.group("w"));
                at = day.start();
                start = at;
                continue;
            }
            words.region(floor, at);
            if (!words.find()) {
                break;
            }
            at = words.start();
            if (words.group("neutral") != null) {
                if (text.folded().startsWith("ngay", at)) {
                    start = at;
                }
                continue;
            }
            if (words.group("around") != null) {
                around = true;
            } else {
                // "trước 17 giờ ngày 30/11": that day is still in time
                bound = words.group("before") != null && time != null && bound == null
                        ? Bound.BY
                        : stronger(bound, words);
            }
            start = at;
        }
        return new Before(start, bound, around, weekday, time);
    }

    static After after(Text text, int end, int regionEnd) {
        int to = end;
        boolean eachYear = false;
        DayOfWeek weekday = null;
        Matcher year = EACH_YEAR.matcher(text.folded()).region(to, regionEnd);
        if (year.lookingAt()) {
            eachYear = true;
            to = year.end();
        }
        Matcher day = WEEKDAY_AFTER.matcher(text.folded()).region(to, regionEnd);
        if (day.lookingAt()) {
            weekday = weekday(day.group("w"));
            to = day.end();
        }
        return new After(to, eachYear, weekday);
    }

    private static Bound stronger(@Nullable Bound known, Matcher words) {
        Bound here = words.group("before") != null ? Bound.BEFORE : words.group("by") != null ? Bound.BY : Bound.IN;
        if (known == null || known == Bound.IN) {
            return here;
        }
        return known == Bound.BEFORE || here == Bound.IN ? known : here;
    }

    private static @Nullable String hour(Matcher hour) {
        int h = Integer.parseInt(hour.group("h"));
        int m = hour.group("m") == null ? 0 : Integer.parseInt(hour.group("m"));
        return h < 24 && m < 60 ? String.format(Locale.ROOT, "%02d:%02d", h, m) : null;
    }

    private static @Nullable DayOfWeek weekday(String words) {
        if (words.startsWith("chu")) {
            return DayOfWeek.SUNDAY;
        }
        return WEEKDAYS.get(words.substring(3).strip());
    }
}
