package dossier.replay;

import dossier.handbook.Circumstances;
import dossier.handbook.Policy;
import dossier.handbook.PolicyParameter;
import dossier.platform.command.Deciders;
import dossier.platform.log.EventLog;
import dossier.platform.read.Parameters;
import dossier.platform.read.Period;
import dossier.platform.store.Vocabulary;
import dossier.policies.api.PolicyEvent.PolicyApproved;
import dossier.policies.api.PolicyEvent.PolicyProposed;
import dossier.policies.api.PolicyEvent.PolicyRejected;
import dossier.policies.api.PolicyId;
import dossier.replay.Alteration.OneFact;
import dossier.replay.Alteration.OneFigure;
import dossier.replay.Alteration.WholePolicy;
import dossier.replay.Question.Otherwise;
import jakarta.validation.Validator;
import java.lang.reflect.RecordComponent;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Counterfactual replay, as it is asked for over HTTP and on its page. */
@Component
class WhatIfs {
    private static final String POLICIES = "policies/" + PolicyId.HOUSE.value();

    private final EventLog log;
    private final Deciders deciders;
    private final Vocabulary words;
    private final Validator validator;
    private final Clock clock;

    WhatIfs(EventLog log, Deciders deciders, Vocabulary words, Validator validator, Clock clock) {
        this.log = log;
        this.deciders = deciders;
        this.words = words;
        this.validator = validator;
        this.clock = clock;
    }

    /** This year until today, by the house's clock. */
    Period usual() {
        var today = LocalDate.ofInstant(clock.instant(), Circumstances.ZONE);
        return new Period(today.withDayOfYear(1), today);
    }

    /** The year until today. */
    Period lately() {
        var today = LocalDate.ofInstant(clock.instant(), Circumstances.ZONE);
        return new Period(today.minusYears(1), today);
    }

    /**
     * @param asked {@code parameter} and {@code value}; or {@code policy}, the number of a version; or {@code fact}, as {@code contracts.CreditStanding:limit}, with
     *     {@code value} and perhaps {@code about}; and {@code from} and {@code to}
     * @return empty when nothing of it is asked for
     * @throws dossier.platform.read.BadQuery when that is not there or cannot have that value
     */
    Optional<Otherwise> question(Map<String, List<String>> asked) {
        var parameters = new Parameters(asked);
        var parameter = parameters.one("parameter", WhatIfs::known);
        var policy = parameters.one("policy", this::proposed);
        var fact = parameters.one("fact", this::fact);
        var value = parameters.one("value", it -> it);
        var about = parameters.one("about", it -> it);
        var period = Period.of(parameters, "", usual());
        if (parameter != null && (value == null || !fits(parameter, value))) parameters.fault("value", "value");
        if (fact != null && (value == null || !fits(fact.field, value))) parameters.fault("value", "value");
        parameters.done();
        return Optional.ofNullable(alteration(parameter, policy, fact, value, about))
                .map(it -> new Otherwise(it, period));
    }

    private static @Nullable Alteration alteration(
            @Nullable String parameter,
            @Nullable WholePolicy policy,
            @Nullable Field fact,
            @Nullable String value,
            @Nullable String about) {
        if (policy != null) return policy;
        if (fact != null && value != null) return new OneFact(fact.name, fact.field.getName(), value, about);
        return parameter == null || value == null ? null : new OneFigure(parameter, value);
    }

    /** To be started, stopped and gone on with. */
    Counterfactual run(Otherwise question) {
        return new Counterfactual(question.alteration(), question.period(), deciders::of, words);
    }

    void goOn(Counterfactual run, LongConsumer tick) {
        log.read(reading -> {
            run.goOn(reading, tick);
            return run;
        });
    }

    /** @param key as {@code fact} takes it */
    record Field(String name, RecordComponent field) {
        public String key() {
            return name + ":" + label();
        }

        /** Its text is the message {@code field.<label>}. */
        public String label() {
            return field.getName();
        }
    }

    /** Every field of a fact that can be made another. */
    List<Field> fields() {
        return words.answers().stream()
                .sorted((one, other) -> words.nameOf(one).compareTo(words.nameOf(other)))
                .flatMap(answer -> FactFields.of(answer).map(it -> new Field(words.nameOf(answer), it)))
                .toList();
    }

    private Field fact(String key) {
        return fields().stream().filter(it -> it.key().equals(key)).findFirst().orElseThrow();
    }

    /** The versions of the policy that wait for their approval, the first proposed first. */
    List<WholePolicy> open() {
        var open = new LinkedHashMap<Integer, WholePolicy>();
        log.read(reading -> {
            for (var it : reading.of(POLICIES, 0, Long.MAX_VALUE))
                switch (it.event()) {
                    case PolicyProposed one -> open.put(one.version(), new WholePolicy(one.version(), one.policy()));
                    case PolicyApproved one -> open.remove(one.version());
                    case PolicyRejected one -> open.remove(one.version());
                    case null, default -> {}
                }
            return open;
        });
        return List.copyOf(open.values());
    }

    private WholePolicy proposed(String version) {
        var number = Integer.parseInt(version);
        return log.read(reading -> reading.of(POLICIES, 0, Long.MAX_VALUE).stream()
                .map(it -> it.event() instanceof PolicyProposed one && one.version() == number ? one : null)
                .filter(it -> it != null)
                .map(it -> new WholePolicy(it.version(), it.policy()))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException(version)));
    }

    private static String known(String name) {
        return PolicyParameter.of(Policy.DEFAULTS).stream()
                .map(PolicyParameter::name)
                .filter(name::equals)
                .findFirst()
                .orElseThrow();
    }

    private boolean fits(String parameter, String value) {
        try {
            return validator
                    .validate(PolicyParameter.changed(Policy.DEFAULTS, parameter, value))
                    .isEmpty();
        } catch (IllegalArgumentException no) {
            return false;
        }
    }

    private static boolean fits(RecordComponent field, String value) {
        try {
            FactFields.read(field.getType(), null, value);
            return true;
        } catch (IllegalArgumentException | DateTimeException no) {
            return false;
        }
    }
}
