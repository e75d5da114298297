package vn.thidua.campaign.document;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;
import vn.thidua.campaign.reading.extract.DocumentText;
import vn.thidua.kit.caller.Role;
import vn.thidua.kit.idempotency.Idempotent;
import vn.thidua.kit.problem.Refusal;

/** Launch documents (văn bản phát động): upload or paste, look at what was read. */
@Path("/api/v1/documents")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "documents", description = "Launch documents and what was read from them")
class DocumentResource {

    /** A document pasted as text. */
    @Schema(name = "PastedDocument")
    record Pasted(
            @Schema(examples = "KẾ HOẠCH\nTổ chức phong trào thi đua năm 2027 …")
            @NotNull(message = "Cần dán nội dung văn bản")
            String text,

            @Size(max = 200, message = "Tên dài quá 200 ký tự") @Nullable
            String fileName,

            @Schema(examples = "NS-TCT") @Nullable String ownerUnit,

            @Nullable DocumentPurpose purpose) {}

    private final ReadDocument readDocument;
    private final LaunchDocuments documents;
    private final DocumentFiles files;

    DocumentResource(ReadDocument readDocument, LaunchDocuments documents, DocumentFiles files) {
        this.readDocument = readDocument;
        this.documents = documents;
        this.files = files;
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Idempotent
    @ResponseStatus(201)
    @RolesAllowed(Role.EMULATION_OFFICER)
    @Operation(
            summary = "Upload a launch document, or with purpose=AMENDMENT one that changes a launched campaign",
            description = "Plain text, .docx or a .pdf that holds text, up to 20 MB; the answer holds what was read.")
    @APIResponseSchema(value = DocumentView.class, responseCode = "201", responseDescription = "Kept and read")
    @APIResponse(responseCode = "413", description = "Larger than 20 MB")
    @APIResponse(responseCode = "422", description = "Empty, not readable, scanned, or not a launch document")
    public DocumentView upload(
            @RestForm("file") @Nullable FileUpload file,
            @RestForm("ownerUnit") @Nullable String ownerUnit,
            @RestForm("purpose") @Nullable DocumentPurpose purpose)
            throws IOException {
        if (file == null) {
            throw new Refusal(DocumentReason.EMPTY, "Chưa chọn tệp.");
        }
        if (file.size() > DocumentText.MAX_BYTES) {
            throw new Refusal(DocumentReason.TOO_LARGE, "Tệp “" + name(file.fileName()) + "” lớn hơn 20 MB.");
        }
        byte[] bytes = Files.readAllBytes(file.uploadedFile());
        return DocumentView.of(readDocument.read(bytes, name(file.fileName()), ownerUnit, orLaunch(purpose)));
    }

    @POST
    @Path("/pasted")
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @ResponseStatus(201)
    @RolesAllowed(Role.EMULATION_OFFICER)
    @Operation(summary = "Paste a launch document as text")
    @APIResponseSchema(value = DocumentView.class, responseCode = "201", responseDescription = "Kept and read")
    @APIResponse(responseCode = "422", description = "Empty, or not a launch document")
    public DocumentView paste(@Valid @NotNull Pasted pasted) {
        String name = pasted.fileName() == null || pasted.fileName().isBlank() ? "van-ban-dan.txt" : pasted.fileName();
        byte[] bytes = pasted.text().getBytes(StandardCharsets.UTF_8);
        return DocumentView.of(readDocument.read(bytes, name(name), pasted.ownerUnit(), orLaunch(pasted.purpose())));
    }

    private static DocumentPurpose orLaunch(@Nullable DocumentPurpose purpose) {
        return purpose == null ? DocumentPurpose.LAUNCH : purpose;
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.EMULATION_OFFICER, Role.PRINCIPAL})
    @Operation(summary = "A launch document: canonical text and what was read from it")
    @APIResponseSchema(value = DocumentView.class, responseCode = "200")
    @APIResponse(responseCode = "404", description = "No such document, or of a unit outside the caller's subtree")
    public DocumentView get(@RestPath UUID id) {
        return DocumentView.of(documents.row(id));
    }

    @GET
    @Path("/{id}/file")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @RolesAllowed({Role.EMULATION_OFFICER, Role.PRINCIPAL})
    @Operation(summary = "The file as it was uploaded")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response file(@RestPath UUID id) {
        DocumentRow row = documents.row(id);
        return Response.ok(files.get(row.digest))
                .header(
                        "Content-Disposition",
                        "attachment; filename*=UTF-8''"
                                + URLEncoder.encode(row.fileName, StandardCharsets.UTF_8)
                                        .replace("+", "%20"))
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }

    /** The last part of what a browser calls the file, without control characters. */
    private static String name(@Nullable String fileName) {
        String name = fileName == null ? "" : fileName.replaceAll("\\p{Cntrl}", "");
        name = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
                .strip();
        return name.isEmpty() ? "van-ban.txt" : name.length() > 200 ? name.substring(0, 200) : name;
    }
}
