package vn.thidua.notification.mail;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import vn.thidua.kit.time.Days;

/** The words of mails that are worked out and so stand in no template, from {@code mail-words/*.properties}. */
public final class MailWords {

    private static final Locale VIETNAM = Locale.of("vi", "VN");
    private static final Map<Language, Properties> WORDS = new EnumMap<>(Language.class);

    static {
        for (Language language : Language.values()) {
            String file = "mail-words/" + language.locale().getLanguage() + ".properties";
            try (var stream = MailWords.class.getClassLoader().getResourceAsStream(file)) {
                var words = new Properties();
                words.load(new InputStreamReader(Objects.requireNonNull(stream, file), StandardCharsets.UTF_8));
                WORDS.put(language, words);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private MailWords() {}

    public static String say(Language language, String key, Object... values) {
        String pattern = words(language).getProperty(key);
        if (pattern == null) {
            throw new IllegalArgumentException("No words for " + key);
        }
        return new MessageFormat(pattern, language.locale()).format(values);
    }

    static Set<String> keys(Language language) {
        return words(language).stringPropertyNames();
    }

    /** "thứ Ba, 24/11/2026", "Tuesday, 24/11/2026". */
    public static String day(Language language, LocalDate day) {
        if (language == Language.VI) {
            return VietnameseDates.day(day);
        }
        DayOfWeek weekday = day.getDayOfWeek();
        String vietnamese = VietnameseDates.day(day);
        return weekday.getDisplayName(TextStyle.FULL, language.locale())
                + vietnamese.substring(vietnamese.indexOf(','));
    }

    /** A due moment; the end of a day is written as 24:00 of that day. */
    public static String due(Language language, Instant moment) {
        String vietnamese = VietnameseDates.due(moment);
        if (language == Language.VI) {
            return vietnamese;
        }
        String time = vietnamese.split(" ", 3)[1];
        return say(language, "due", time, day(language, Days.of(moment)));
    }

    /** "1.094,5" in Vietnamese, "1,094.5" in English. */
    public static String number(Language language, BigDecimal number) {
        NumberFormat format = NumberFormat.getNumberInstance(language == Language.VI ? VIETNAM : language.locale());
        format.setMaximumFractionDigits(Math.max(0, number.scale()));
        return format.format(number);
    }

    private static Properties words(Language language) {
        return Objects.requireNonNull(WORDS.get(language));
    }
}
