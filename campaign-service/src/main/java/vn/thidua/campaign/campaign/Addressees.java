package vn.thidua.campaign.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import java.text.Normalizer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.thidua.campaign.campaign.domain.CampaignPlan;
import vn.thidua.campaign.campaign.domain.CampaignRefused;
import vn.thidua.campaign.campaign.domain.Flaw;
import vn.thidua.campaign.campaign.domain.Recipient;
import vn.thidua.campaign.campaign.domain.Source;
import vn.thidua.campaign.organisation.Units;
import vn.thidua.campaign.reading.model.Passage;
import vn.thidua.kit.organisation.Organisation;
import vn.thidua.kit.organisation.Person;
import vn.thidua.kit.organisation.Unit;
import vn.thidua.kit.time.Days;

/** Which units may take part in a body's campaign, and whom the lines of a distribution list (nơi nhận) mean. */
@ApplicationScoped
class Addressees {

    private static final Set<String> INNER_KINDS = Set.of("KHOA", "PHONG");

    /** Its chairman launches for the whole province (Law 06/2022/QH15, Art. 16): bodies of the Party take part as well. */
    private static final String PROVINCE = "UBND_TINH";

    private static final Pattern ALL_UNITS = Pattern.compile(
            "^(?:các|toàn thể các|tất cả các)\\s+(?:khoa|phòng|đơn vị|tập thể).*(?:khoa|phòng|trực thuộc|đơn vị).*$"
                    + "|^các\\s+(?:khoa|phòng)$");
    private static final Pattern EMAIL = Pattern.compile("[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+");
    private static final Pattern MEMBERS = Pattern.compile("^(?:các|\\d+|\\d+ )\\s*đơn vị thành viên.*$");

    private final Units units;
    private final Organisation organisation;
    private final Clock clock;

    Addressees(Units units, Organisation organisation, Clock clock) {
        this.units = units;
        this.organisation = organisation;
        this.clock = clock;
    }

    /** Units that a campaign of this body may be for: its own, the members of the bloc that it heads, a province's bodies. */
    Map<String, Unit> possible(String owner) {
        LocalDate today = Days.of(clock.instant());
        Map<String, Unit> possible = new LinkedHashMap<>();
        organisation.units(organisation.subtrees(List.of(owner))).stream()
                .filter(unit -> unit.isValidOn(today) && !unit.code().equals(owner))
                .sorted(Comparator.comparing(Unit::code))
                .forEach(unit -> possible.put(unit.code(), unit));
        blocMembers(owner, today).forEach(unit -> possible.put(unit.code(), unit));
        bodiesOfTheProvince(owner, today).forEach(unit -> possible.putIfAbsent(unit.code(), unit));
        return possible;
    }

    /** Participants must be units that this body can ask something of; {@code already}: those that take part by now. */
    void requirePossible(String owner, CampaignPlan plan, Collection<String> already) {
        Set<String> possible = possible(owner).keySet();
        List<Flaw> flaws = new ArrayList<>();
        for (int i = 0; i < plan.participants().size(); i++) {
            String unit = plan.participants().get(i);
            if (!possible.contains(unit) && !already.contains(unit)) {
                flaws.add(new Flaw(
                        "/participants/" + i,
                        "unknown",
                        "Đơn vị “" + unit + "” không thuộc đơn vị phát động hoặc không còn hoạt động."));
            }
        }
        if (!flaws.isEmpty()) {
            throw new CampaignRefused(
                    CampaignRefused.Reason.PLAN_INVALID, flaws.getFirst().message(), flaws);
        }
    }

    /**
     * Who usually takes part: faculties and offices; without those, what stands directly below; for a bloc its members; for a
     * province all its bodies.
     */
    List<String> usual(String owner, boolean bloc) {
        LocalDate today = Days.of(clock.instant());
        if (bloc) {
            List<Unit> members = blocMembers(owner, today);
            if (!members.isEmpty()) {
                return members.stream().map(Unit::code).toList();
            }
        }
        List<Unit> bodies = bodiesOfTheProvince(owner, today);
        if (!bodies.isEmpty()) {
            return bodies.stream().map(Unit::code).toList();
        }
        List<Unit> below = organisation.children(owner).stream()
                .filter(unit -> unit.isValidOn(today))
                .sorted(Comparator.comparing(Unit::code))
                .toList();
        List<String> inner = below.stream()
                .filter(unit -> INNER_KINDS.contains(unit.kind()))
                .map(Unit::code)
                .toList();
        return inner.isEmpty() ? below.stream().map(Unit::code).toList() : inner;
    }

    /** Finds the units and people behind each line; what is not known here keeps only its words. */
    List<Recipient> resolve(String owner, List<Passage> lines) {
        LocalDate today = Days.of(clock.instant());
        List<Unit> known = knownTo(owner, today);
        List<Person> staff = organisation.peopleOf(organisation.subtrees(List.of(owner))).stream()
                .filter(person -> person.isThereOn(today))
                .toList();
        return lines.stream().map(line -> resolve(owner, line, known, staff)).toList();
    }

    private Recipient resolve(String owner, Passage line, List<Unit> known, List<Person> staff) {
        String text = line.text().replaceAll("[\\s*]+", " ").strip();
        Source source = Sentences.exactly(line);
        String name = key(text.replaceAll("\\([^)]*\\)", " "));
        if (name.startsWith("lưu")) {
            return new Recipient(text, List.of(), List.of(), source, null);
        }
        if (ALL_UNITS.matcher(name).matches()) {
            return new Recipient(text, usual(owner, false), List.of(), source, null);
        }
        if (MEMBERS.matcher(name).matches()) {
            return new Recipient(text, usual(owner, true), List.of(), source, null);
        }
        List<String> meant = known.stream()
                .filter(unit -> isMeant(unit, name))
                .map(Unit::code)
                .limit(1)
                .toList();
        List<String> people = staff.stream()
                .filter(person -> name.endsWith(key(person.fullName())))
                .map(Person::personId)
                .toList();
        // two people of the same name: a person has to say which
        return new Recipient(text, meant, people.size() == 1 ? people : List.of(), source, email(text));
    }

    /** An address printed beside the name: "Báo Nậm Sơn (toasoan@baonamson.example)". */
    private static @Nullable String email(String text) {
        Matcher printed = EMAIL.matcher(text);
        return printed.find() ? printed.group() : null;
    }

    /** Units of the body first, then the others, so that a name means the nearest. */
    private List<Unit> knownTo(String owner, LocalDate today) {
        Set<String> own = organisation.subtrees(List.of(owner));
        return units.validOn(today).stream()
                .sorted(Comparator.comparing((Unit unit) -> !own.contains(unit.code())))
                .toList();
    }

    private List<Unit> blocMembers(String owner, LocalDate today) {
        List<Unit> all = units.validOn(today);
        return all.stream()
                .filter(unit -> unit.code().equals(owner) && "TRUONG_KHOI".equals(unit.blocRole()))
                .findFirst()
                .map(head -> all.stream()
                        .filter(unit ->
                                head.blocCode() != null && head.blocCode().equals(unit.blocCode()))
                        .toList())
                .orElse(List.of());
    }

    /** Bodies that decide for themselves, below it or below the provincial committee beside it; none unless it is the province. */
    private List<Unit> bodiesOfTheProvince(String owner, LocalDate today) {
        List<Unit> all = units.validOn(today);
        boolean province = all.stream().anyMatch(unit -> unit.code().equals(owner) && PROVINCE.equals(unit.kind()));
        return province
                ? all.stream()
                        .filter(unit -> unit.legalPersonality() && unit.parentCode() != null)
                        .sorted(Comparator.comparing(Unit::code))
                        .toList()
                : List.of();
    }

    /** Full name, short name, or the full name without the province at its end. */
    private static boolean isMeant(Unit unit, String name) {
        String full = key(unit.name());
        return name.equals(full)
                || name.equals(key(unit.shortName()))
                || (full.startsWith(name + " tỉnh ") && name.length() > 5)
                || (name.endsWith(" tỉnh") && full.startsWith(name + " "));
    }

    private static String key(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\s+", " ")
                .strip();
    }
}
