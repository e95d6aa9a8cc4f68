package dossier.platform.store;

import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.Version;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.NopAnnotationIntrospector;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;
import tools.jackson.databind.jsontype.NamedType;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.type.TypeFactory;
import tools.jackson.databind.util.StdConverter;

/**
 * How words look in the store, for ever: properties and set elements in alphabetical order so that equal words have equal bytes, decimals plain and with their
 * zeros, time in ISO 8601, enums by name, null left out. Properties this version does not know are a newer writer's and are passed over.
 *
 * <p>A holder and not a bean of type {@link JsonMapper}, because that one is the HTTP side's.
 */
public record StoredJson(JsonMapper mapper) {
    /**
     * Reads what was recorded beside an event.
     *
     * @throws NewerThanThis when it holds a word that this version does not have
     */
    public <T> T read(@Nullable Object recorded, Class<T> type) {
        return NewerThanThis.reading(() -> mapper.convertValue(recorded, type));
    }

    /** The same shape with nothing encrypted. */
    public static StoredJson plain(Vocabulary words) {
        return new StoredJson(shape(JsonMapper.builder(), words).build());
    }

    static JsonMapper.Builder shape(JsonMapper.Builder json, Vocabulary words) {
        words.byName().forEach((name, word) -> json.registerSubtypes(new NamedType(word, name)));
        return json.addModule(new OrderedSets())
                .changeDefaultPropertyInclusion(it -> it.withValueInclusion(Include.NON_NULL))
                .enable(
                        MapperFeature.SORT_PROPERTIES_ALPHABETICALLY,
                        MapperFeature.INFER_RECORD_GETTERS_FROM_COMPONENTS_ONLY)
                .disable(MapperFeature.SORT_CREATOR_PROPERTIES_FIRST)
                .enable(JsonNodeFeature.WRITE_PROPERTIES_SORTED)
                .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
                .disable(EnumFeature.WRITE_ENUMS_USING_TO_STRING, EnumFeature.READ_ENUMS_USING_TO_STRING)
                .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS, DateTimeFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                // Axon's replay tokens name classes of these; without the list a reset is retried for ever.
                .polymorphicTypeValidator(BasicPolymorphicTypeValidator.builder()
                        .allowIfSubType("org.axonframework.")
                        .allowIfSubType("dossier.")
                        .allowIfSubType("java.util.")
                        .allowIfSubType(String.class)
                        .build());
    }

    /** Sets iterate in an order of their own, which differs from one run to the next. */
    private static final class OrderedSets extends SimpleModule {
        @Override
        public void setupModule(SetupContext context) {
            super.setupModule(context);
            context.insertAnnotationIntrospector(new NopAnnotationIntrospector() {
                @Override
                public @Nullable Object findSerializationConverter(MapperConfig<?> config, Annotated property) {
                    return Set.class.isAssignableFrom(property.getRawType()) ? new InOrder(property.getType()) : null;
                }

                @Override
                public Version version() {
                    return Version.unknownVersion();
                }
            });
        }
    }

    private static final class InOrder extends StdConverter<Set<?>, List<?>> {
        private final JavaType set;

        private InOrder(JavaType set) {
            this.set = set;
        }

        @Override
        public List<?> convert(Set<?> elements) {
            return elements.stream()
                    .sorted(Comparator.comparing(Object::toString))
                    .toList();
        }

        @Override
        public JavaType getInputType(TypeFactory types) {
            return set;
        }

        @Override
        public JavaType getOutputType(TypeFactory types) {
            return types.constructCollectionType(List.class, set.getContentType());
        }
    }
}
