package vn.thidua.commitment.registration.domain;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.thidua.commitment.registration.domain.Line.SubjectKind;

/** Titles and forms of commendation that can be registered (danh hiệu, hình thức khen thưởng). */
public enum Title {
    LDTT("Lao động tiên tiến", null, SubjectKind.PERSON),
    CSTDCS("Chiến sĩ thi đua cơ sở", LDTT, SubjectKind.PERSON),
    CSTDT("Chiến sĩ thi đua cấp tỉnh", LDTT, SubjectKind.PERSON),
    TTLDTT("Tập thể lao động tiên tiến", null, SubjectKind.UNIT),
    TTLDXS("Tập thể lao động xuất sắc", null, SubjectKind.UNIT),
    CO_THI_DUA_TINH("Cờ thi đua của Ủy ban nhân dân tỉnh", null, SubjectKind.UNIT),
    GIAY_KHEN("Giấy khen", null, SubjectKind.PERSON, SubjectKind.UNIT),
    BANG_KHEN_TINH("Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh", null, SubjectKind.PERSON, SubjectKind.UNIT);

    private final String vietnamese;
    private final @Nullable Title requires;
    private final Set<SubjectKind> subjects;

    Title(String vietnamese, @Nullable Title requires, SubjectKind... subjects) {
        this.vietnamese = vietnamese;
        this.requires = requires;
        this.subjects = Set.of(subjects);
    }

    public static Optional<Title> of(String code) {
        return Arrays.stream(values())
                .filter(title -> title.name().equals(code))
                .findFirst();
    }

    public String vietnamese() {
        return vietnamese;
    }

    /** The title that the same person must register as well. */
    public @Nullable Title requires() {
        return requires;
    }

    public boolean isFor(SubjectKind kind) {
        return subjects.contains(kind);
    }
}
