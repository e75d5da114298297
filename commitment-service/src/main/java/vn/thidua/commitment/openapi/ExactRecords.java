package vn.thidua.commitment.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.FieldInfo;
import org.jboss.jandex.IndexView;

/**
 * A component of a record is required in the document, unless it is {@code @Nullable}: so that the UI's types say what
 * may be absent and what may not.
 */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class ExactRecords implements OASFilter {

    private static final DotName NULLABLE = DotName.createSimple("org.jspecify.annotations.Nullable");
    private static final DotName RECORD = DotName.createSimple("java.lang.Record");

    /** By simple name, as the document names them; several records may share one. */
    private final Map<String, List<ClassInfo>> records;

    public ExactRecords(IndexView index) {
        records = index.getKnownClasses().stream()
                .filter(type -> RECORD.equals(type.superName())
                        && type.name().toString().startsWith("vn.thidua."))
                .collect(Collectors.groupingBy(ClassInfo::simpleName));
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getComponents() == null || document.getComponents().getSchemas() == null) {
            return;
        }
        document.getComponents().getSchemas().forEach((name, schema) -> {
            if (schema.getProperties() != null) {
                records.getOrDefault(name.startsWith("Page") ? "Page" : name, List.of()).stream()
                        .filter(type -> describes(type, schema))
                        .findFirst()
                        .ifPresent(type -> complete(type, schema));
            }
        });
    }

    /** Tells records of the same simple name apart. */
    private static boolean describes(ClassInfo type, Schema schema) {
        return type.recordComponents().size() == schema.getProperties().size()
                && schema.getProperties().keySet().stream().allMatch(property -> type.field(property) != null);
    }

    private static void complete(ClassInfo type, Schema schema) {
        List<String> required = new ArrayList<>();
        schema.getProperties().forEach((property, shape) -> {
            FieldInfo field = type.field(property);
            if (field == null) {
                return;
            }
            if (!isNullable(field)) {
                required.add(property);
            } else if (shape.getRef() != null) {
                Schema named = OASFactory.createSchema().ref(shape.getRef());
                shape.setRef(null);
                shape.setType(null);
                shape.setAnyOf(List.of(named, OASFactory.createSchema().addType(Schema.SchemaType.NULL)));
            } else if (shape.getType() != null && !shape.getType().contains(Schema.SchemaType.NULL)) {
                shape.addType(Schema.SchemaType.NULL);
            }
        });
        schema.setRequired(required);
    }

    private static boolean isNullable(FieldInfo field) {
        return field.type().hasAnnotation(NULLABLE)
                || field.annotations().stream()
                        .anyMatch(annotation -> annotation.name().equals(NULLABLE)
                                && annotation.target() != null
                                && annotation.target().kind() != AnnotationTarget.Kind.METHOD);
    }
}
