package dossier.replay;

import dossier.decisions.api.DecisionEvent.CommandRefused;
import dossier.decisions.api.DecisionEvent.NothingChanged;
import dossier.handbook.Basis;
import dossier.handbook.Objection;
import dossier.platform.read.Ledger;
import dossier.platform.read.ReadModel;
import dossier.platform.read.Told;
import dossier.platform.store.Vocabulary;
import dossier.replay.DecisionLine.Ruled;
import dossier.words.Event;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Every decision of the house, for those who may read everything. */
@Configuration(proxyBeanMethods = false)
class DecisionRegister {
    /** Of the ledger. */
    static final String DECISIONS = "decisions";

    @Bean
    ReadModel.Entries<DecisionLine> decisionLines(Vocabulary words) {
        var families = words.eventFamilies().stream()
                .<Class<? extends Event>>map(it -> it.asSubclass(Event.class))
                .collect(Collectors.toUnmodifiableList());
        return ReadModel.ofEntries(DECISIONS, 1, DecisionLine.class, DecisionRegister::line, families);
    }

    @Bean
    Ledger<DecisionLine> decisions(ReadModel.Entries<DecisionLine> decisionLines) {
        return Ledger.of(DECISIONS, decisionLines)
                .tellingOfCases("stream")
                .filteredBy("rules", "objecting", "by", "stream", "context", "command", "outcome", "at")
                .sortedBy("-at");
    }

    /** Of the first event of a decision; of the others nothing. */
    static @Nullable DecisionLine line(Event event, Told told) {
        var decision = told.decision();
        if (decision == null) return null;
        var stream = streamOf(event, told);
        var objecting =
                decision.objections().stream().map(Objection::rule).distinct().toList();
        var held = decision.basis().stream().map(Basis::rule);
        return new DecisionLine(
                told.eventId(),
                stream,
                Told.context(stream),
                decision.onVersion(),
                told.recordedAt(),
                told.happenedAt(),
                told.by(),
                told.position(),
                decision.command(),
                decision.refused() ? Ruled.REFUSED : Ruled.ACCEPTED,
                Stream.concat(held, objecting.stream()).distinct().toList(),
                List.copyOf(objecting));
    }

    private static String streamOf(Event event, Told told) {
        return switch (event) {
            case CommandRefused refused -> refused.stream();
            case NothingChanged idle -> idle.stream();
            default -> told.stream();
        };
    }
}
