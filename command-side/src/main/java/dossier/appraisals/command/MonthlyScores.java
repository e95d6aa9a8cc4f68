package dossier.appraisals.command;

import dossier.appraisals.api.AppraisalEvent;
import dossier.appraisals.api.AppraisalId;
import dossier.appraisals.api.CycleId;
import dossier.appraisals.api.CyclePeriod;
import dossier.appraisals.api.MonthlyResult;
import dossier.appraisals.api.MonthlyResults;
import dossier.handbook.Fact;
import dossier.platform.command.Answering;
import dossier.platform.command.History;
import dossier.words.PersonId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.stereotype.Component;

/** APR-04: what the months of a year came to, read from their own streams, so that no score stands beside the log. */
@Component
record MonthlyScores(EventStore store) implements Answering<MonthlyResults.Of> {
    @Override
    public Class<MonthlyResults.Of> question() {
        return MonthlyResults.Of.class;
    }

    @Override
    public Fact answer(MonthlyResults.Of asked) {
        var months = asked.year().period().map(CyclePeriod::monthsOfTheYear).orElse(List.of()).stream()
                .flatMap(it -> result(asked.person(), it).stream())
                .toList();
        return new Fact(new MonthlyResults(asked.person(), asked.year(), months), null);
    }

    private Optional<MonthlyResult> result(PersonId person, CycleId month) {
        return History.of(AppraisalId.of(person, month), AppraisalEvent.class, store).stream()
                .flatMap(it -> Stream.of(AppraisalDecider.APPRAISAL.after(it.events()))
                        .filter(AppraisalState.Known.class::isInstance)
                        .map(AppraisalState::known)
                        .filter(one -> one.stage().published() && one.result().score() != null)
                        .map(one -> new MonthlyResult(month, one.result().score(), it.source())))
                .findFirst();
    }
}
