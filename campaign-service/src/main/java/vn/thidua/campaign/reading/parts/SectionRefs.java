package vn.thidua.campaign.reading.parts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thidua.campaign.reading.text.Text;

/** References to places of another plan (viện dẫn đề mục): "khoản 4 mục V", "mục V.4", "điểm a khoản 1 Điều 3" as section paths. */
final class SectionRefs {

    private static final Pattern PLACE = Pattern.compile(
            "(?<![a-z])(?<k>phan|muc|tieu\\s+muc|dieu|khoan|diem|noi\\s+dung(?:\\s+so)?|y|tiet)\\s+(?<v>[ivx]{1,5}(?:\\.[0-9]{1,2}){0,5}|[0-9]{1,2}(?:\\.[0-9]{1,2}){0,5}|[a-dđeghik])(?![a-z0-9])");
    private static final Pattern NAMED_PART = Pattern.compile(
            "(?<![a-z])(?:phan|muc)\\s+(?<h>to\\s+chuc\\s+thuc\\s+hien|khen\\s+thuong|doi\\s+tuong|muc\\s+(?:dich|tieu)|tieu\\s+chi|thoi\\s+gian)(?![a-z])");
    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"");

    private record Place(int rank, String key) {}

    private SectionRefs() {}

    /** The path of the first place named between the positions, or null. Words in quotation marks name nothing. */
    static @Nullable String first(Text text, int start, int end) {
        String quoted = QUOTED.matcher(text.folded(start, end))
                .replaceAll(match -> " ".repeat(match.group().length()));
        Matcher place = PLACE.matcher(quoted);
        List<Place> places = new ArrayList<>();
        int last = -1;
        while (place.find()) {
            if (last >= 0 && place.start() - last > 12) {
                break;
            }
            String printed = text.canonical(start + place.start("v"), start + place.end("v"));
            boolean words = place.group("v").length() == 1
                    && Character.isLetter(place.group("v").charAt(0))
                    && Character.isUpperCase(printed.charAt(0))
                    && !place.group("v").matches("[ivx]");
            places.add(new Place(rank(place.group("k"), place.group("v")), key(place.group("v"), printed, words)));
            last = place.end();
        }
        Matcher named = NAMED_PART.matcher(quoted);
        if (named.find() && (last < 0 || named.start() - last <= 12 && named.start() >= last)) {
            places.add(new Place(0, initials(named.group("h"))));
        }
        if (places.isEmpty()) {
            return null;
        }
        return places.stream()
                .sorted(Comparator.comparingInt(Place::rank))
                .map(Place::key)
                .distinct()
                .collect(Collectors.joining("."));
    }

    /** A part without a number is called by its initials: TCTH. */
    private static String initials(String heading) {
        StringBuilder initials = new StringBuilder();
        for (String word : heading.split("\\s+")) {
            initials.append(Character.toUpperCase(word.charAt(0)));
        }
        return initials.toString();
    }

    private static String key(String folded, String printed, boolean capitalLetter) {
        return folded.matches("[ivx]+(?:\\..*)?") || capitalLetter
                ? printed.toUpperCase(Locale.ROOT)
                : printed.toLowerCase(Locale.ROOT);
    }

    private static int rank(String kind, String value) {
        boolean roman = value.matches("[ivx]+(?:\\..*)?");
        return switch (kind.replaceAll("\\s+", " ")) {
            case "phan" -> 0;
            case "muc" -> roman ? 1 : 2;
            case "dieu" -> 1;
            case "tieu muc", "khoan", "noi dung", "noi dung so" -> 3;
            case "diem" -> 4;
            default -> 5;
        };
    }
}
