package dossier.policies.query;

import dossier.handbook.Policy;
import dossier.platform.read.Ledgers;
import dossier.platform.read.NotReadable;
import dossier.platform.web.form.Prefill;
import dossier.platform.web.page.Figures;
import dossier.policies.api.CalendarCommand.ProposeCalendar;
import dossier.policies.api.CalendarId;
import dossier.policies.api.PolicyCommand.ApprovePolicy;
import dossier.policies.api.PolicyCommand.ProposePolicy;
import dossier.policies.api.PolicyCommand.RejectPolicy;
import dossier.policies.api.PolicyId;
import dossier.policies.query.PolicyFile.Version;
import dossier.words.Command;
import dossier.words.PersonId;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A proposal starts from what is in force, and a decision from the latest proposal that is open. */
@Configuration(proxyBeanMethods = false)
class PolicyPrefills {
    private record From<C extends Command>(Class<C> of, BiFunction<String, PersonId, Optional<C>> start)
            implements Prefill<C> {
        @Override
        public Optional<C> from(String id, PersonId asking) {
            try {
                return start.apply(id, asking);
            } catch (NotReadable notYetThere) {
                return Optional.empty();
            }
        }
    }

    @Bean
    Prefill<ProposePolicy> proposedPolicy(Ledgers ledgers, Figures figures) {
        return new From<>(
                ProposePolicy.class,
                (id, asking) -> Optional.of(new ProposePolicy(
                        new PolicyId(id), inForce(ledgers, id, asking, figures), figures.todayInTheHouse(), "")));
    }

    @Bean
    Prefill<ApprovePolicy> approvedPolicy(Ledgers ledgers) {
        return new From<>(
                ApprovePolicy.class,
                (id, asking) -> open(ledgers, id, asking).map(it -> new ApprovePolicy(new PolicyId(id), it.number())));
    }

    @Bean
    Prefill<RejectPolicy> rejectedPolicy(Ledgers ledgers) {
        return new From<>(
                RejectPolicy.class,
                (id, asking) ->
                        open(ledgers, id, asking).map(it -> new RejectPolicy(new PolicyId(id), it.number(), "")));
    }

    @Bean
    Prefill<ProposeCalendar> proposedCalendar(Ledgers ledgers) {
        return new From<>(
                ProposeCalendar.class,
                (id, asking) -> Optional.of((CalendarFile)
                                ledgers.one("calendars", id, Map.of(), asking).document())
                        .map(it -> new ProposeCalendar(
                                new CalendarId(id), it.proposed().isEmpty() ? it.days() : it.proposed())));
    }

    private static Policy inForce(Ledgers ledgers, String id, PersonId asking, Figures figures) {
        try {
            return file(ledgers, id, asking)
                    .inForce(figures.todayInTheHouse())
                    .map(Version::terms)
                    .orElse(Policy.DEFAULTS);
        } catch (NotReadable noneYet) {
            return Policy.DEFAULTS;
        }
    }

    private static Optional<Version> open(Ledgers ledgers, String id, PersonId asking) {
        return file(ledgers, id, asking).versions().reversed().stream()
                .filter(it -> it.state() == Version.State.PROPOSED)
                .findFirst();
    }

    private static PolicyFile file(Ledgers ledgers, String id, PersonId asking) {
        return (PolicyFile) ledgers.one("policies", id, Map.of(), asking).document();
    }
}
