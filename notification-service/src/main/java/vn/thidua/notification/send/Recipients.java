package vn.thidua.notification.send;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import vn.thidua.kit.organisation.Organisation;
import vn.thidua.kit.organisation.Person;
import vn.thidua.kit.time.Days;
import vn.thidua.notification.contact.Contacts;
import vn.thidua.notification.contact.Heads;
import vn.thidua.notification.obligation.Obligation;
import vn.thidua.notification.plan.domain.Rung;

/** Who stands on a rung for an obligation, at the moment of sending. */
@ApplicationScoped
public class Recipients {

    private final Organisation organisation;
    private final Contacts contacts;
    private final Heads heads;
    private final Clock clock;

    Recipients(Organisation organisation, Contacts contacts, Heads heads, Clock clock) {
        this.organisation = organisation;
        this.contacts = contacts;
        this.heads = heads;
        this.clock = clock;
    }

    public Optional<Person> on(Rung rung, Obligation obligation) {
        return switch (rung) {
            case OWNER ->
                obligation.personId() == null
                        ? organisation.headOf(obligation.unitCode())
                        : organisation.person(obligation.personId());
            case DEPUTY ->
                actingFor(obligation)
                        .or(() -> contacts.deputyOf(obligation.unitCode(), today(), obligation.personId()));
            case HEAD -> organisation.headOf(obligation.unitCode());
            case OFFICER -> contacts.officerFor(obligation.unitCode());
            case PRINCIPAL -> contacts.principalFor(obligation.unitCode());
        };
    }

    /** Who acts for the head whose unit owes it (làm thay theo ủy quyền), today. */
    public Optional<Person> actingFor(Obligation obligation) {
        return obligation.personId() != null ? Optional.empty() : heads.actingFor(obligation.unitCode());
    }

    private LocalDate today() {
        return Days.of(clock.instant());
    }

    /** Why nobody stands there. */
    public static String nobody(Rung rung) {
        return switch (rung) {
            case DEPUTY -> "Đơn vị không có cấp phó";
            case OWNER, HEAD -> "Chưa biết người đứng đầu đơn vị";
            case OFFICER -> "Chưa khai báo cán bộ thi đua, khen thưởng phụ trách";
            case PRINCIPAL -> "Chưa khai báo thủ trưởng";
        };
    }
}
