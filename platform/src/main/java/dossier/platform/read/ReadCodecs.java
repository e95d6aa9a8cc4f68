package dossier.platform.read;

import static org.bson.codecs.configuration.CodecRegistries.fromProviders;
import static org.bson.codecs.configuration.CodecRegistries.fromRegistries;

import com.mongodb.MongoClientSettings;
import dossier.words.CaseId;
import java.lang.reflect.Constructor;
import org.bson.BsonDocument;
import org.bson.BsonDocumentReader;
import org.bson.BsonDocumentWriter;
import org.bson.BsonReader;
import org.bson.BsonWriter;
import org.bson.codecs.Codec;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.EncoderContext;
import org.bson.codecs.configuration.CodecConfigurationException;
import org.bson.codecs.configuration.CodecProvider;
import org.bson.codecs.configuration.CodecRegistry;
import org.jspecify.annotations.Nullable;

/**
 * How documents are written: records as they stand, exact decimals as {@code decimal128}, typed ids as plain strings, enums by their name, days as midnight
 * UTC. Moments keep milliseconds. Components that are null are left out.
 */
public final class ReadCodecs {
    public static final CodecRegistry REGISTRY =
            fromRegistries(fromProviders(new TypedIds()), MongoClientSettings.getDefaultCodecRegistry());

    private ReadCodecs() {}

    static <D> BsonDocument encode(Class<D> type, D document) {
        var bson = new BsonDocument();
        REGISTRY.get(type)
                .encode(
                        new BsonDocumentWriter(bson),
                        document,
                        EncoderContext.builder().build());
        return bson;
    }

    static <D> D decode(Class<D> type, BsonDocument bson) {
        return REGISTRY.get(type)
                .decode(new BsonDocumentReader(bson), DecoderContext.builder().build());
    }

    /** Some components of a document, as a record of them. */
    static <D, P> P part(Class<D> type, D document, Class<P> part) {
        return decode(part, encode(type, document));
    }

    private static final class TypedIds implements CodecProvider {
        @Override
        @SuppressWarnings("unchecked") // guarded by the test before it
        public <T> @Nullable Codec<T> get(Class<T> type, CodecRegistry registry) {
            return type.isRecord() && CaseId.class.isAssignableFrom(type)
                    ? (Codec<T>) TypedId.of(type.asSubclass(CaseId.class))
                    : null;
        }
    }

    private record TypedId<T extends CaseId>(Class<T> type, Constructor<T> constructor) implements Codec<T> {
        static <T extends CaseId> TypedId<T> of(Class<T> type) {
            try {
                return new TypedId<>(type, type.getConstructor(String.class));
            } catch (NoSuchMethodException e) {
                throw new CodecConfigurationException(type + " is not a public record of one string", e);
            }
        }

        @Override
        public void encode(BsonWriter writer, T id, EncoderContext context) {
            writer.writeString(id.value());
        }

        @Override
        public T decode(BsonReader reader, DecoderContext context) {
            try {
                return constructor.newInstance(reader.readString());
            } catch (ReflectiveOperationException e) {
                throw new CodecConfigurationException("not a " + type, e);
            }
        }

        @Override
        public Class<T> getEncoderClass() {
            return type;
        }
    }
}
