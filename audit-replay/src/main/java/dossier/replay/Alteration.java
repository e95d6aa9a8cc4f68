package dossier.replay;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dossier.handbook.Circumstances;
import dossier.handbook.Fact;
import dossier.handbook.Policy;
import dossier.handbook.PolicyParameter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is made another in the circumstances on record. Pure. */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "kind")
public sealed interface Alteration {
    /** The policy in place of that of then; the same where it changes nothing. */
    default Policy policy(Policy then) {
        return then;
    }

    /** The facts in place of those of then; the same where it changes nothing. */
    default List<Fact> facts(List<Fact> then) {
        return then;
    }

    /** What stood in its place, an amount or a text; null where nothing did. */
    @Nullable
    Object then(Circumstances given);

    /**
     * One figure of the policy.
     *
     * @param parameter its text is the message {@code field.<parameter>}
     * @param value a text that {@link PolicyParameter#changed} takes
     */
    record OneFigure(String parameter, String value) implements Alteration {
        @Override
        public Policy policy(Policy then) {
            return PolicyParameter.changed(then, parameter, value);
        }

        @Override
        public Object then(Circumstances given) {
            return PolicyParameter.of(given.policy().terms()).stream()
                    .filter(it -> it.name().equals(parameter))
                    .findFirst()
                    .orElseThrow()
                    .value();
        }
    }

    /** A whole version of the policy, such as one that is proposed. */
    record WholePolicy(int version, Policy terms) implements Alteration {
        @Override
        public Policy policy(Policy then) {
            return terms;
        }

        @Override
        public Object then(Circumstances given) {
            return "v" + given.policy().version();
        }
    }

    /**
     * A field of what registers answered.
     *
     * @param fact stored name of the kind of answer
     * @param field name of the component
     * @param value as text
     * @param about id of what the answer must be about, such as a customer; null for all answers of that kind
     */
    record OneFact(
            String fact,
            String field,
            String value,
            @Nullable String about) implements Alteration {
        @Override
        public List<Fact> facts(List<Fact> then) {
            if (then.stream().noneMatch(this::isMeant)) return then;
            return then.stream()
                    .map(it -> isMeant(it) ? new Fact(FactFields.changed(it.answer(), field, value), it.source()) : it)
                    .toList();
        }

        @Override
        public @Nullable Object then(Circumstances given) {
            return given.facts().stream()
                    .filter(this::isMeant)
                    .findFirst()
                    .map(it -> FactFields.value(it.answer(), field))
                    .orElse(null);
        }

        private boolean isMeant(Fact it) {
            return FactFields.nameOf(it.answer().getClass()).equals(fact)
                    && (about == null || FactFields.isAbout(it.answer(), about));
        }
    }
}
