package vn.thidua.campaign.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.FieldInfo;
import org.jboss.jandex.IndexView;

/**
 * A component of a record is required in the document unless it is {@code @Nullable}, so that the types of the UI say
 * what may be absent and what may not.
 */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class RequiredUnlessNullable implements OASFilter {

    private static final DotName NULLABLE = DotName.createSimple("org.jspecify.annotations.Nullable");
    private static final DotName SCHEMA =
            DotName.createSimple("org.eclipse.microprofile.openapi.annotations.media.Schema");
    private static final DotName RECORD = DotName.createSimple("java.lang.Record");

    private final Map<String, ClassInfo> records = new HashMap<>();

    public RequiredUnlessNullable(IndexView index) {
        for (ClassInfo type : index.getKnownClasses()) {
            if (RECORD.equals(type.superName()) && type.name().toString().startsWith("vn.thidua.")) {
                records.put(type.name().toString(), type);
            }
        }
        // what is sent is named by its annotation; the plan's parts by their own names
        Map<String, ClassInfo> byName = new HashMap<>();
        for (ClassInfo type : records.values()) {
            AnnotationInstance schema = type.declaredAnnotation(SCHEMA);
            boolean named = schema != null && schema.value("name") != null;
            if (named) {
                byName.put(schema.value("name").asString(), type);
            } else if (!type.name().toString().contains(".reading.")) {
                byName.putIfAbsent(type.simpleName(), type);
            }
        }
        records.clear();
        records.putAll(byName);
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getComponents() == null || document.getComponents().getSchemas() == null) {
            return;
        }
        document.getComponents().getSchemas().forEach((name, schema) -> {
            ClassInfo type = records.get(name.startsWith("Page") ? "Page" : name);
            if (type != null && schema.getProperties() != null) {
                complete(type, schema);
            }
        });
    }

    private static void complete(ClassInfo type, Schema schema) {
        List<String> required = new ArrayList<>();
        schema.getProperties().forEach((property, shape) -> {
            FieldInfo field = type.field(property);
            if (field == null) {
                return;
            }
            if (!field.type().hasAnnotation(NULLABLE) && !field.hasAnnotation(NULLABLE)) {
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
}
