package vn.thidua.kit.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.FieldInfo;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.RecordComponentInfo;

/**
 * A component of a record is required in the document, unless it is {@code @Nullable}: so that the UI's types say what
 * may be absent and what may not.
 */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class ExactRecords implements OASFilter {

    private static final DotName NULLABLE = DotName.createSimple("org.jspecify.annotations.Nullable");
    private static final DotName RECORD = DotName.createSimple("java.lang.Record");

    private static final DotName SCHEMA =
            DotName.createSimple("org.eclipse.microprofile.openapi.annotations.media.Schema");

    /** By the name the document gives them; several records may share one. */
    private final Map<String, List<ClassInfo>> records;

    public ExactRecords(IndexView index) {
        records = index.getKnownClasses().stream()
                .filter(type -> RECORD.equals(type.superName())
                        && type.name().toString().startsWith("vn.thidua."))
                .collect(Collectors.groupingBy(ExactRecords::nameOf));
    }

    private static String nameOf(ClassInfo type) {
        AnnotationInstance schema = type.declaredAnnotation(SCHEMA);
        AnnotationValue name = schema == null ? null : schema.value("name");
        return name == null ? type.simpleName() : name.asString();
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getComponents() == null || document.getComponents().getSchemas() == null) {
            return;
        }
        document.getComponents().getSchemas().forEach((name, schema) -> {
            if (schema.getProperties() != null) {
                List<ClassInfo> types = records.getOrDefault(name.startsWith("Page") ? "Page" : name, List.of());
                types.stream()
                        .filter(type -> types.size() == 1 || isOf(type, schema))
                        .findFirst()
                        .ifPresent(type -> complete(type, schema));
            }
        });
    }

    /** Records of different features may share a simple name; the properties tell which one is meant. */
    private static boolean isOf(ClassInfo type, Schema schema) {
        return type.recordComponents().stream()
                .map(RecordComponentInfo::name)
                .collect(Collectors.toSet())
                .equals(schema.getProperties().keySet());
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
