package dossier.platform.web;

import com.fasterxml.jackson.databind.JavaType;
import dossier.words.CaseId;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.media.Schema;
import java.time.Duration;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What OpenAPI cannot see by itself: records of one name in several contexts, which parts of a record may be null, what an id looks like, and that our durations have
 * fractions of a second, which its format has not.
 */
@Component
class DescribedRecords implements ModelConverter {
    private static final String NULL = "null";
    private static final Set<String> GROUND = Set.of("platform", "handbook", "words");

    @Override
    @SuppressWarnings("rawtypes") // as Swagger declares it
    public @Nullable Schema resolve(AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        if (type.getType() == null) return passOn(type, context, chain);
        var kind = rawClass(type);
        if (kind.isRecord() && kind.getTypeParameters().length == 0) type.name(nameOf(kind));
        var described = passOn(type, context, chain);
        if (described == null) return null;
        if (CaseId.class.isAssignableFrom(kind)) return id();
        if (kind == Duration.class) described.setFormat(null);
        if (kind.isRecord()) mayBeNull(kind, model(described, context));
        return described;
    }

    @SuppressWarnings("rawtypes") // as Swagger declares it
    private static @Nullable Schema passOn(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        return chain.hasNext() ? chain.next().resolve(type, context, chain) : null;
    }

    /** With its context, {@code contracts.Finding}; of the handbook's and the ground's without. */
    static String nameOf(Class<?> kind) {
        var context = kind.getPackageName().split("\\.")[1];
        return GROUND.contains(context) ? kind.getSimpleName() : context + "." + kind.getSimpleName();
    }

    static Schema<?> id() {
        return new Schema<String>().types(Set.of("string")).pattern("^" + CaseId.SHAPE.pattern() + "$");
    }

    private static Class<?> rawClass(AnnotatedType type) {
        return type.getType() instanceof JavaType known
                ? known.getRawClass()
                : Json31.mapper().constructType(type.getType()).getRawClass();
    }

    private static Schema<?> model(Schema<?> described, ModelConverterContext context) {
        var reference = described.get$ref();
        return reference == null
                ? described
                : context.getDefinedModels()
                        .getOrDefault(reference.substring(Components.COMPONENTS_SCHEMAS_REF.length()), described);
    }

    private static void mayBeNull(Class<?> record, Schema<?> model) {
        if (model.getProperties() == null) return;
        for (var component : record.getRecordComponents())
            if (CommandReader.isOptional(component))
                model.getProperties().computeIfPresent(component.getName(), (_, it) -> orNull(it));
    }

    private static Schema<?> orNull(Schema<?> property) {
        var types = property.getTypes();
        if (types == null)
            return property.getAnyOf() == null
                    ? new Schema<>().anyOf(List.of(property, new Schema<>().types(Set.of(NULL))))
                    : property;
        property.setTypes(new LinkedHashSet<>(types));
        property.getTypes().add(NULL);
        return property;
    }
}
