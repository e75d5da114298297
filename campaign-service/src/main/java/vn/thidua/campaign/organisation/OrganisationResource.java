package vn.thidua.campaign.organisation;

import io.quarkus.panache.common.Parameters;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;
import vn.thidua.kit.caller.Caller;
import vn.thidua.kit.caller.Role;
import vn.thidua.kit.caller.UnitScope;
import vn.thidua.kit.http.Cursor;
import vn.thidua.kit.http.Page;
import vn.thidua.kit.problem.CommonReason;
import vn.thidua.kit.problem.Refusal;

/** Units and people (đơn vị, cán bộ), each caller's own subtree. */
@Path("/api/v1/organisation")
@RunOnVirtualThread
@Tag(name = "organisation", description = "Units and people")
class OrganisationResource {

    private final ImportOrganisation importOrganisation;
    private final Caller caller;
    private final UnitScope scope;

    OrganisationResource(ImportOrganisation importOrganisation, Caller caller, UnitScope scope) {
        this.importOrganisation = importOrganisation;
        this.caller = caller;
        this.scope = scope;
    }

    @POST
    @Path("/import")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RolesAllowed(Role.ADMIN)
    @Operation(
            summary = "Import units and people",
            description = "CSV lists, UTF-8, with header line; all rows or none. Repeating an import changes nothing."
                    + " Errors name the line: /people/12/unit_code.")
    @APIResponseSchema(value = ImportOrganisation.Imported.class, responseCode = "200")
    @APIResponse(responseCode = "422", description = "Rows that cannot be taken over, each with its line")
    public ImportOrganisation.Imported importLists(
            @RestForm("units") @Nullable FileUpload units, @RestForm("people") @Nullable FileUpload people)
            throws IOException {
        return importOrganisation.run(bytes(units), bytes(people));
    }

    @GET
    @Path("/units")
    @RolesAllowed({
        Role.EMULATION_OFFICER,
        Role.UNIT_HEAD,
        Role.MEMBER,
        Role.COUNCIL_SECRETARY,
        Role.COUNCIL_MEMBER,
        Role.PRINCIPAL,
        Role.BLOC_HEAD,
        Role.PROVINCE_OFFICER,
        Role.AUDITOR,
        Role.ADMIN
    })
    @Operation(summary = "Units of the caller's subtree", description = "Sorted by code; cursor pages.")
    public Page<UnitView> units(
            @Parameter(description = "Units directly below this one") @RestQuery @Nullable String parent,
            @Parameter(description = "Only units that exist on this day") @RestQuery @Nullable LocalDate validOn,
            @RestQuery @Nullable String cursor,
            @RestQuery @Nullable Integer size) {
        Cursor at = Cursor.parse(cursor, 1);
        int limit = Cursor.size(size);
        String where = "code in :scope";
        Parameters parameters = Parameters.with("scope", notEmpty(scope.visibleList()));
        if (parent != null) {
            where += " and parentCode = :parent";
            parameters = parameters.and("parent", parent);
        }
        if (validOn != null) {
            where += " and validFrom <= :day and (validTo is null or validTo >= :day)";
            parameters = parameters.and("day", validOn);
        }
        long total = UnitRow.count(where, parameters.map());
        List<UnitRow> rows = UnitRow.<UnitRow>find(
                        where + " and code > :after order by code",
                        parameters
                                .and("after", at == null ? "" : at.keys().getFirst())
                                .map())
                .page(0, limit + 1)
                .list();
        return Page.of(rows, limit, total, UnitView::of, unit -> Cursor.at(unit.code));
    }

    @GET
    @Path("/units/{code}")
    @RolesAllowed({
        Role.EMULATION_OFFICER,
        Role.UNIT_HEAD,
        Role.MEMBER,
        Role.COUNCIL_SECRETARY,
        Role.COUNCIL_MEMBER,
        Role.PRINCIPAL,
        Role.BLOC_HEAD,
        Role.PROVINCE_OFFICER,
        Role.AUDITOR,
        Role.ADMIN
    })
    @Operation(summary = "One unit")
    @APIResponseSchema(value = UnitView.class, responseCode = "200")
    @APIResponse(responseCode = "404", description = "No such unit, or outside the caller's subtree")
    public UnitView unit(@RestPath String code) {
        scope.require(code);
        UnitRow unit = UnitRow.findById(code);
        if (unit == null) {
            throw new Refusal(CommonReason.NOT_FOUND, "Không có đơn vị này.");
        }
        return UnitView.of(unit);
    }

    @GET
    @Path("/people")
    @RolesAllowed({
        Role.EMULATION_OFFICER,
        Role.UNIT_HEAD,
        Role.MEMBER,
        Role.COUNCIL_SECRETARY,
        Role.COUNCIL_MEMBER,
        Role.PRINCIPAL,
        Role.BLOC_HEAD,
        Role.PROVINCE_OFFICER,
        Role.AUDITOR,
        Role.ADMIN
    })
    @Operation(
            summary = "People of the caller's subtree",
            description = "Sorted by id; gender, employment and party membership only for administrators. A unit"
                    + " outside the subtree answers 404.")
    public Page<PersonView> people(
            @Parameter(description = "Only people of this unit") @RestQuery @Nullable String unit,
            @RestQuery @Nullable String cursor,
            @RestQuery @Nullable Integer size) {
        if (unit != null) {
            scope.require(unit);
        }
        Cursor at = Cursor.parse(cursor, 1);
        int limit = Cursor.size(size);
        boolean sensitive = caller.has(Role.ADMIN);
        Parameters parameters = Parameters.with("scope", unit == null ? notEmpty(scope.visibleList()) : List.of(unit));
        long total = PersonRow.count("unitCode in :scope", parameters.map());
        List<PersonRow> rows = PersonRow.<PersonRow>find(
                        "unitCode in :scope and personId > :after order by personId",
                        parameters
                                .and("after", at == null ? "" : at.keys().getFirst())
                                .map())
                .page(0, limit + 1)
                .list();
        return Page.of(rows, limit, total, p -> PersonView.of(p, sensitive), p -> Cursor.at(p.personId));
    }

    private static Collection<String> notEmpty(List<String> codes) {
        return codes.isEmpty() ? List.of("") : codes;
    }

    private static byte @Nullable [] bytes(@Nullable FileUpload upload) throws IOException {
        return upload == null ? null : Files.readAllBytes(upload.uploadedFile());
    }
}
