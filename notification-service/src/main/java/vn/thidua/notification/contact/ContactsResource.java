package vn.thidua.notification.contact;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.thidua.kit.audit.AuditEntry;
import vn.thidua.kit.audit.AuditLog;
import vn.thidua.kit.caller.Role;
import vn.thidua.kit.caller.UnitScope;
import vn.thidua.kit.organisation.Organisation;
import vn.thidua.kit.organisation.Person;
import vn.thidua.kit.problem.FieldError;
import vn.thidua.kit.problem.Refusal;

/** Officer and principal of each body, for the upper rungs of the ladder. */
@Path("/api/v1/reminders/contacts")
@RunOnVirtualThread
@Tag(name = "reminders")
class ContactsResource {

    record ContactRequest(
            @NotNull
            @Pattern(regexp = "emulation-officer|principal", message = "Vai trò là emulation-officer hoặc principal")
            String role,

            @NotBlank(message = "Cần mã đơn vị") String unitCode,
            @NotBlank(message = "Cần mã cán bộ") String personId) {}

    record ContactView(String role, String unitCode, String unitName, String personId, String fullName) {}

    record ContactList(List<ContactView> items) {}

    private final Contacts contacts;
    private final Organisation organisation;
    private final UnitScope scope;
    private final AuditLog audit;

    ContactsResource(Contacts contacts, Organisation organisation, UnitScope scope, AuditLog audit) {
        this.contacts = contacts;
        this.organisation = organisation;
        this.scope = scope;
        this.audit = audit;
    }

    @GET
    @RolesAllowed({Role.ADMIN, Role.PRINCIPAL, Role.EMULATION_OFFICER})
    @Operation(summary = "Officer and principal of each body in scope")
    public ContactList list() {
        return new ContactList(
                contacts.of(scope.visibleUnits()).stream().map(this::view).toList());
    }

    @PUT
    @RolesAllowed({Role.ADMIN, Role.PRINCIPAL})
    @Transactional
    @Operation(summary = "Name the officer or the principal of a body; replaces the one before")
    public ContactView put(@NotNull @Valid ContactRequest request) {
        scope.require(request.unitCode());
        Person person = organisation
                .person(request.personId())
                .filter(found -> scope.covers(found.unitCode()))
                .orElseThrow(() -> Refusal.at(
                        ContactReason.UNKNOWN_PERSON,
                        "Không có cán bộ " + request.personId() + " trong phạm vi đơn vị.",
                        new FieldError("/personId", "unknown", "Không có cán bộ này")));
        var contact = new Contacts.Contact(request.role(), request.unitCode(), person.personId());
        String before = contacts.put(contact).orElse(null);
        audit.record(new AuditEntry(
                "contact", contact.role() + ":" + contact.unitCode(), "assign", before, contact.personId(), null));
        return view(contact);
    }

    private ContactView view(Contacts.Contact contact) {
        return new ContactView(
                contact.role(),
                contact.unitCode(),
                organisation.unitName(contact.unitCode()),
                contact.personId(),
                organisation.person(contact.personId()).map(Person::fullName).orElse(contact.personId()));
    }
}
