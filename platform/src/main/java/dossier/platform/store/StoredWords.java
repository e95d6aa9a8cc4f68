package dossier.platform.store;

import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.json.JsonMapper;

/**
 * Axon's serializer with the house's names: a word is stored under its name in the {@link Vocabulary}, everything else (tokens, metadata) under its class. A name
 * that is in neither, such as a newer version's event, reads as {@link org.axonframework.serialization.UnknownSerializedType}, so that processors can go on.
 */
public final class StoredWords extends Jackson3Serializer {
    private final Vocabulary words;

    /** @param modules what this store adds to {@link StoredJson}'s shape */
    public StoredWords(Vocabulary words, JacksonModule... modules) {
        super(builder()
                .jsonMapperBuilderCustomizer(
                        json -> StoredJson.shape(json, words).addModules(modules)));
        this.words = words;
    }

    /** The mapper this serializer writes with. */
    public StoredJson json() {
        return new StoredJson((JsonMapper) getObjectMapper());
    }

    /** @throws NewerThanThis for a word that is known here and says something that is not */
    @Override
    public <S, T> T deserialize(SerializedObject<S> stored) {
        return NewerThanThis.reading(() -> super.deserialize(stored));
    }

    @Override
    @SuppressWarnings("rawtypes") // as Axon declares it
    public SerializedType typeForClass(@Nullable Class type) {
        if (type == null || !words.byType().containsKey(type)) return super.typeForClass(type);
        return new SimpleSerializedType(words.nameOf(type), Vocabulary.revisionOf(type));
    }

    @Override
    public Class<?> classForType(SerializedType type) {
        var word = words.byName().get(type.getName());
        return word != null ? word : super.classForType(type);
    }
}
