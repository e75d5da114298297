package vn.thidua.testkit.token;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The demo accounts of the sample school; the same names, roles and units as in the realm of the local stack. */
public enum TestUser {
    OFFICER("can-bo-tdkt", "CB-040", List.of("emulation-officer", "member"), List.of("NS-TCT")),
    PRINCIPAL("hieu-truong", "CB-001", List.of("principal", "member"), List.of("NS-TCT")),
    HEAD_LLCS("khoa-llcs", "CB-004", List.of("unit-head", "member"), List.of("NS-TCT-LLCS")),
    HEAD_NNPL("khoa-nnpl", "CB-014", List.of("unit-head", "member"), List.of("NS-TCT-NNPL")),
    HEAD_XDD("khoa-xdd", "CB-023", List.of("unit-head", "council-member", "member"), List.of("NS-TCT-XDD")),
    HEAD_DVDT("khoa-dvdt", "CB-032", List.of("unit-head", "member"), List.of("NS-TCT-DVDT")),
    HEAD_TCHC("phong-tchc", "CB-039", List.of("unit-head", "member"), List.of("NS-TCT-TCHC")),
    HEAD_QLDT("phong-qldt", "CB-050", List.of("unit-head", "council-member", "member"), List.of("NS-TCT-QLDT")),
    HEAD_TCQT("phong-tcqt", "CB-058", List.of("unit-head", "member"), List.of("NS-TCT-TCQT")),
    MEMBER("giang-vien", "CB-017", List.of("member"), List.of("NS-TCT-NNPL")),
    SECRETARY("thu-ky-hd", "CB-002", List.of("council-secretary", "member"), List.of("NS-TCT")),
    COUNCIL_MEMBER("uy-vien-hd", null, List.of("council-member"), List.of("NS-TCT")),
    BLOC_HEAD("truong-khoi", null, List.of("bloc-head", "principal"), List.of("NS-TCD")),
    PROVINCE_OFFICER("so-noi-vu", null, List.of("province-officer"), List.of("NS-UBND", "NS-TU")),
    PROVINCE_SYSTEM("province", null, List.of("province-system"), List.of("NS-UBND", "NS-TU")),
    AUDITOR("thanh-tra", null, List.of("auditor"), List.of("NS-UBND", "NS-TU")),
    ADMIN("quan-tri", null, List.of("admin"), List.of("NS-UBND", "NS-TU")),

    /** Every role of a person, in a body that is not the school's: sees nothing of the school. */
    STRANGER(
            "nguoi-don-vi-khac",
            "XX-001",
            List.of(
                    "emulation-officer",
                    "principal",
                    "unit-head",
                    "council-secretary",
                    "council-member",
                    "bloc-head",
                    "member"),
            List.of("NS-BVDK"));

    private final String username;
    private final @Nullable String person;
    private final List<String> roles;
    private final List<String> units;

    TestUser(String username, @Nullable String person, List<String> roles, List<String> units) {
        this.username = username;
        this.person = person;
        this.roles = roles;
        this.units = units;
    }

    public String username() {
        return username;
    }

    public @Nullable String person() {
        return person;
    }

    public List<String> roles() {
        return roles;
    }

    public List<String> units() {
        return units;
    }

    /** Signed access token of this account. */
    public String token() {
        return Tokens.of(username, person, roles, units, "decisions:read dossiers:read");
    }
}
