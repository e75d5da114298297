package vn.thidua.campaign.reading;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What scanning, converting and retyping do to a text without changing what it says. The same seed does the same. */
enum Noise {
    QUOTED_PRINTABLE(Noise::quotedPrintable),
    HTML_ENTITIES(Noise::entities),
    DECOMPOSED_LETTERS((text, _) -> Normalizer.normalize(text, Normalizer.Form.NFD)),
    WINDOWS_LINES((text, _) -> "\uFEFF" + text.replace("\n", "\r\n")),
    DOUBLED_SPACES(Noise::doubledSpaces),
    HARD_SPACES((text, random) -> replaced(text, "(?<=\\p{L}) (?=\\p{L})", random, 5, _ -> "\u00A0")),
    SPACES_AT_LINE_ENDS((text, random) -> replaced(text, "(?<=\\S)\n", random, 3, _ -> "   \n")),
    MORE_BLANK_LINES((text, random) -> replaced(text, "\n\n", random, 2, _ -> "\n\n\n")),
    PAGE_NUMBERS((text, random) -> pages(text, random, page -> "\n\n" + page + "\n\n")),
    PAGE_NUMBERS_IN_DASHES((text, random) -> pages(text, random, page -> "\n\n- " + page + " -\n\n")),
    PAGE_HEADERS((text, random) -> pages(text, random, page -> "\n\nPHONG TRÀO THI ĐUA      Trang " + page + "\n\n")),
    WRAPPED_LINES(Noise::wrapped),
    EMPHASIS((text, random) ->
            replaced(text, "(?m)^(?=[IVX]{1,4}\\. \\p{Lu})(.{3,60})$", random, 2, line -> "**" + line + "**")),
    BULLETS_PLUS((text, _) -> bullets(text, "+")),
    BULLETS_ROUND((text, _) -> bullets(text, "•")),
    BULLETS_STAR((text, _) -> bullets(text, "*")),
    BULLETS_LONG_DASH((text, _) -> bullets(text, "–")),
    NUMBERS_IN_BRACKETS((text, _) -> numbers(text, ")")),
    NUMBERS_WITH_SLASH((text, _) -> numbers(text, "/")),
    SOFT_HYPHENS((text, random) -> replaced(text, "(?<=\\p{Ll})(?=\\p{Ll})", random, 30, _ -> "\u00AD")),
    MARKS_WITHOUT_WIDTH((text, random) -> replaced(text, "(?<=\\p{L})(?=[\\p{Ll} ])", random, 30, _ -> "\u200B")),
    TABS_BEHIND_LABELS((text, _) ->
            text.replaceAll("(?m)^([ ]*(?:[-–+•*]|\\d{1,2}[.)/]|[a-zđ][.)]|[IVX]{1,4}[.)])) (?=\\S)", "$1\t")),
    NO_SPACE_BEHIND_LABELS(
            (text, _) -> text.replaceAll("(?m)^([ ]*(?:\\d{1,2}[.)]|[a-zđ]\\)|[IVX]{1,4}\\.)) (?=\\p{L})", "$1")),
    FOREIGN_D((text, random) -> replaced(text, "[đĐ]", random, 3, letter -> letter.equals("đ") ? "\u00F0" : "\u00D0")),
    STRAIGHT_QUOTES((text, _) -> text.replaceAll("[“”]", "\"")),
    SPACES_BEFORE_STOPS((text, random) -> replaced(text, "(?<=\\p{L})(?=[;:,.][ \n])", random, 4, _ -> " ")),
    HEADINGS_WITHOUT_MARKS(Noise::headingsWithoutMarks),
    LONG_DASHES((text, _) -> text.replace(" - ", " – ")),
    THIN_SPACES((text, random) -> replaced(text, "(?<=\\p{L}) (?=\\p{L})", random, 8, _ -> "\u202F")),
    SCANNED_LETTERS((text, random) -> replaced(
            replaced(text, "(?<=\\p{Ll})i(?=[\\p{Ll} ])", random, 20, _ -> "l"),
            "(?<=\\p{Ll})o(?=\\p{Ll})",
            random,
            30,
            _ -> "0")),
    FORM_FEEDS((text, random) -> pages(text, random, _ -> "\n\f\n")),
    RUN_TOGETHER((text, random) -> replaced(
            text,
            "(?<=thi) (?=đua)|(?<=khen) (?=thưởng)|(?<=năm) (?=học)|(?<=phong) (?=trào)|(?<=đăng) (?=ký)|(?<=kế)"
                    + " (?=hoạch)|(?<=sáng) (?=kiến)",
            random,
            2,
            _ -> "")),
    BROKEN_WORDS(Noise::brokenWords),
    WIDE_DIGITS((text, random) ->
            replaced(text, "\\d", random, 3, digit -> String.valueOf((char) (digit.charAt(0) + 0xFEE0)))),
    CYRILLIC_LETTERS((text, random) -> replaced(
            text,
            "(?<=\\p{L})[aeo](?=\\p{L})",
            random,
            8,
            letter -> String.valueOf("аео".charAt("aeo".indexOf(letter))))),
    TABS_FOR_GAPS((text, _) -> text.replaceAll("(?<=\\S) {6,}(?=\\S)", "\t"));

    private static final int WIDTH = 88;
    private static final Pattern BULLET = Pattern.compile("(?m)^([ \\t]*)[-–+•*]( )");
    private static final Pattern NUMBER = Pattern.compile("(?m)^([ \\t]*\\d{1,2})\\.( \\p{L})");

    private final BiFunction<String, Random, String> change;

    Noise(BiFunction<String, Random, String> change) {
        this.change = change;
    }

    String on(String text, long seed) {
        return change.apply(text, new Random(seed));
    }

    /** Not where columns or tables are told apart by their gaps. */
    private static String doubledSpaces(String text, Random random) {
        return replaced(text, "(?<=[\\p{L}\\d,;.]) (?=[\\p{L}\\d])", random, 4, _ -> "  ");
    }

    private static String replaced(
            String text, String what, Random random, int oneIn, java.util.function.UnaryOperator<String> by) {
        return Pattern.compile(what)
                .matcher(text)
                .replaceAll(match ->
                        Matcher.quoteReplacement(random.nextInt(oneIn) == 0 ? by.apply(match.group()) : match.group()));
    }

    /** A full line breaks before the last letters of a word: "thưở" and "ng". */
    private static String brokenWords(String text, Random random) {
        StringBuilder noisy = new StringBuilder();
        int body = body(text);
        int tail = tail(text);
        for (String line : text.split("(?<=\n)")) {
            boolean inBody = noisy.length() > body && noisy.length() < tail;
            Matcher word = Pattern.compile("(?<=\\p{L}[^\\x00-\\x7F])(?=(?:ng|nh)[ ,]\\p{Ll})")
                    .matcher(line);
            boolean breaks = inBody
                    && line.length() > 70
                    && line.indexOf('|') < 0
                    && !line.contains("    ")
                    && random.nextInt(2) == 0
                    && word.find(45);
            noisy.append(breaks ? line.substring(0, word.start()) + "\n" + line.substring(word.start()) : line);
        }
        return noisy.toString();
    }

    private static String entities(String text, Random random) {
        String marked = replaced(text, "[đàôêá]", random, 5, letter -> switch (letter) {
            case "đ" -> "&#273;";
            case "à" -> "&agrave;";
            case "ô" -> "&ocirc;";
            case "ê" -> "&#xEA;";
            default -> "&aacute;";
        });
        return replaced(marked, "(?<=\\p{L}) (?=\\p{L})", random, 12, _ -> "&nbsp;")
                .replace("“", "&ldquo;");
    }

    private static String quotedPrintable(String text, Random random) {
        return replaced(text, "[đàộướ]", random, 5, letter -> {
            StringBuilder octets = new StringBuilder();
            for (byte octet : letter.getBytes(java.nio.charset.StandardCharsets.UTF_8)) {
                octets.append(String.format("=%02X", octet));
            }
            return octets.toString();
        });
    }

    /** A page ends between two paragraphs of the body, or in the middle of a long line. */
    private static String pages(String text, Random random, java.util.function.IntFunction<String> turn) {
        StringBuilder noisy = new StringBuilder();
        int page = 2;
        int body = body(text);
        int tail = tail(text);
        int at = 0;
        for (String line : text.split("(?<=\n)")) {
            boolean inBody =
                    at > body && at < tail && line.length() > 70 && line.indexOf('|') < 0 && !line.contains("    ");
            int cut = inBody && random.nextInt(3) == 0 ? line.indexOf(' ', 40) : -1;
            if (cut > 0 && Character.isLowerCase(line.charAt(cut + 1)) && Character.isLetter(line.charAt(cut - 1))) {
                noisy.append(line, 0, cut).append(turn.apply(page++)).append(line.substring(cut + 1));
            } else {
                noisy.append(line);
            }
            at += line.length();
        }
        return noisy.toString();
    }

    /** Lines in capital letters, as a scan with a poor dictionary gives them. */
    private static String headingsWithoutMarks(String text, Random random) {
        StringBuilder noisy = new StringBuilder();
        for (String line : text.split("(?<=\n)")) {
            boolean heading = line.length() > 8
                    && line.indexOf('|') < 0
                    && line.chars().noneMatch(Character::isLowerCase)
                    && noisy.length() > body(text)
                    && noisy.length() < tail(text);
            noisy.append(
                    heading
                            ? Normalizer.normalize(line, Normalizer.Form.NFD)
                                    .replaceAll("\\p{M}", "")
                                    .replace('Đ', 'D')
                            : line);
        }
        return noisy.toString();
    }

    private static String wrapped(String text, Random random) {
        List<String> lines = new ArrayList<>();
        int body = body(text);
        int tail = tail(text);
        int at = 0;
        for (String line : text.split("\n", -1)) {
            boolean inBody = at > body && at < tail && line.indexOf('|') < 0 && !line.contains("    ");
            at += line.length() + 1;
            String rest = line;
            int width = WIDTH - random.nextInt(20);
            while (inBody && rest.length() > width) {
                int cut = wrapAt(rest, width);
                if (cut < 0) {
                    break;
                }
                lines.add(rest.substring(0, cut));
                rest = rest.substring(cut + 1);
            }
            lines.add(rest);
        }
        return String.join("\n", lines);
    }

    /** Before a word in small letters: what begins with a number or a capital letter might be a label or a heading. */
    private static int wrapAt(String line, int width) {
        for (int cut = line.lastIndexOf(' ', width); cut > 30; cut = line.lastIndexOf(' ', cut - 1)) {
            boolean word = cut + 2 < line.length()
                    && Character.isLowerCase(line.charAt(cut + 1))
                    && Character.isLetter(line.charAt(cut + 2));
            if (word) {
                return cut;
            }
        }
        return -1;
    }

    private static String bullets(String text, String bullet) {
        boolean several = BULLET.matcher(text)
                        .results()
                        .map(match -> match.group().strip())
                        .distinct()
                        .count()
                > 1;
        return several ? text : BULLET.matcher(text).replaceAll("$1" + Matcher.quoteReplacement(bullet) + "$2");
    }

    private static String numbers(String text, String mark) {
        return NUMBER.matcher(text).replaceAll("$1" + mark + "$2");
    }

    private static int body(String text) {
        Matcher first = Pattern.compile("(?m)^(?:I|1|A|PHẦN I|Điều 1)[.)\\-– ]").matcher(text);
        return first.find() ? first.start() : text.length();
    }

    private static int tail(String text) {
        int recipients = text.indexOf("Nơi nhận");
        Matcher signed = Pattern.compile("(?m)^(?:TM|T/M|KT|HIỆU TRƯỞNG|GIÁM ĐỐC|ĐẠI DIỆN|ĐỒN |TRƯỞNG KHỐI)")
                .matcher(text);
        int signature = signed.find() ? signed.start() : text.length();
        return recipients < 0 ? signature : Math.min(recipients, signature);
    }
}
