package dossier.replay;

import dossier.handbook.Circumstances;
import dossier.handbook.Policy;
import dossier.handbook.PolicyParameter;
import dossier.platform.command.Deciders;
import dossier.platform.log.EventLog;
import dossier.platform.read.Parameters;
import dossier.platform.read.Period;
import dossier.platform.store.Vocabulary;
import jakarta.validation.Validator;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Counterfactual replay, as it is asked for over HTTP and on its page. */
@Component
class WhatIfs {
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

    /**
     * @param asked {@code parameter}, {@code value}, {@code from}, {@code to}
     * @return empty when neither parameter nor value is asked for
     * @throws dossier.platform.read.BadQuery when the figure is not there or cannot have that value
     */
    Optional<WhatIf> of(Map<String, List<String>> asked) {
        var parameters = new Parameters(asked);
        var parameter = parameters.one("parameter", WhatIfs::known);
        var value = parameters.one("value", it -> it);
        var period = Period.of(parameters, "", usual());
        if (parameter != null && (value == null || !fits(parameter, value))) parameters.fault("value", "value");
        parameters.done();
        return parameter == null || value == null
                ? Optional.empty()
                : Optional.of(
                        log.read(it -> new Counterfactual(parameter, value, deciders::of, words).over(period, it)));
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
}
