package dossier.platform.store;

import dossier.handbook.DecisionRecord;
import dossier.words.About;
import dossier.words.CaseId;
import dossier.words.Command;
import dossier.words.Confidential;
import dossier.words.Event;
import dossier.words.Forgotten;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.core.Version;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.NopAnnotationIntrospector;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/** Writes {@link Confidential} texts and numbers sealed under the key of the case that the command or event around them belongs to. */
final class ConfidentialTexts extends SimpleModule {
    private final KeyVault vault;

    ConfidentialTexts(KeyVault vault) {
        this.vault = vault;
    }

    @Override
    public void setupModule(SetupContext context) {
        super.setupModule(context);
        context.insertAnnotationIntrospector(new NopAnnotationIntrospector() {
            @Override
            public @Nullable Object findSerializer(MapperConfig<?> config, Annotated property) {
                if (!isConfidential(property)) return null;
                return property.getRawType() == String.class ? new Seal(vault) : new SealNumber(vault);
            }

            @Override
            public @Nullable Object findDeserializer(MapperConfig<?> config, Annotated property) {
                if (!isConfidential(property)) return null;
                return property.getRawType() == String.class ? new Open(vault) : new OpenNumber(vault);
            }

            @Override
            public Version version() {
                return Version.unknownVersion();
            }
        });
    }

    private static boolean isConfidential(Annotated property) {
        if (!property.hasAnnotation(Confidential.class)) return false;
        if (property.getRawType() != String.class && property.getRawType() != BigDecimal.class)
            throw new IllegalStateException("@Confidential is for texts and numbers, not for " + property);
        return true;
    }

    /** @throws IllegalStateException for a confidential text outside of any case, which would have no key */
    private static String subjectOf(TokenStreamContext written) {
        for (var context = written; context != null; context = context.getParent()) {
            switch (context.currentValue()) {
                case About about -> {
                    return about.stream();
                }
                case Event event -> {
                    return stream(event, event.id());
                }
                case Command command -> {
                    return stream(command, command.id());
                }
                case DecisionRecord decision -> {
                    return stream(decision.command(), decision.command().id());
                }
                case null, default -> {}
            }
        }
        throw new IllegalStateException(
                "a confidential text is stored only as part of a command, an event or a decision: "
                        + written.pathAsPointer());
    }

    private static String stream(Object word, CaseId id) {
        return Vocabulary.contextOf(word.getClass()) + "/" + id.value();
    }

    private static final class Seal extends StdSerializer<String> {
        private final KeyVault vault;

        private Seal(KeyVault vault) {
            super(String.class);
            this.vault = vault;
        }

        @Override
        public void serialize(String text, JsonGenerator out, SerializationContext context) {
            out.writeString(vault.seal(subjectOf(out.streamWriteContext()), text));
        }
    }

    private static final class Open extends StdDeserializer<String> {
        private final KeyVault vault;

        private Open(KeyVault vault) {
            super(String.class);
            this.vault = vault;
        }

        @Override
        public String deserialize(JsonParser in, DeserializationContext context) {
            return vault.open(in.getString());
        }
    }

    private static final class SealNumber extends StdSerializer<BigDecimal> {
        private final KeyVault vault;

        private SealNumber(KeyVault vault) {
            super(BigDecimal.class);
            this.vault = vault;
        }

        @Override
        public void serialize(BigDecimal number, JsonGenerator out, SerializationContext context) {
            out.writeString(vault.seal(subjectOf(out.streamWriteContext()), number.toPlainString()));
        }
    }

    private static final class OpenNumber extends StdDeserializer<BigDecimal> {
        private final KeyVault vault;

        private OpenNumber(KeyVault vault) {
            super(BigDecimal.class);
            this.vault = vault;
        }

        @Override
        public @Nullable BigDecimal deserialize(JsonParser in, DeserializationContext context) {
            var number = vault.open(in.getString());
            return number.equals(Forgotten.TEXT) ? null : new BigDecimal(number);
        }
    }
}
