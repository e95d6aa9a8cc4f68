package dossier.organisation.command;

import dossier.handbook.Circumstances;
import dossier.handbook.Fact;
import dossier.handbook.Fact.Source;
import dossier.organisation.api.EmployeeEvent.EmployeeHired;
import dossier.organisation.api.EmployeeEvent.EmployeeReleased;
import dossier.organisation.api.EmployeeEvent.EmployeeTransferred;
import dossier.organisation.api.Tenure;
import dossier.organisation.api.Tenure.Stint;
import dossier.platform.command.Actors;
import dossier.platform.command.Answering;
import dossier.platform.command.DecisionInTheAppend;
import dossier.platform.command.Streams;
import dossier.words.DepartmentId;
import dossier.words.PersonId;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Where people have worked, and for whom, read from their own streams. */
@Component
record Tenures(EventStore store, Actors actors, Clock clock) implements Answering<Tenure.Of> {
    @Override
    public Class<Tenure.Of> question() {
        return Tenure.Of.class;
    }

    @Override
    public Fact answer(Tenure.Of asked) {
        var stream = Streams.of("employees", asked.person());
        var told = store.readEvents(stream, 0);
        var stints = new ArrayList<Stint>();
        told.asStream().forEach(it -> tell(it.getPayload(), happenedOn(it), stints));
        if (stints.isEmpty()) return new Fact(new Tenure(asked.person(), List.of()), null);
        return new Fact(new Tenure(asked.person(), stints), new Source(stream, told.getLastSequenceNumber()));
    }

    /** In business: who was entered late has been there all the same. */
    private static LocalDate happenedOn(DomainEventMessage<?> message) {
        var said = message.getMetaData().get(DecisionInTheAppend.HAPPENED_AT);
        return LocalDate.ofInstant(
                said == null ? message.getTimestamp() : Instant.parse((String) said), Circumstances.ZONE);
    }

    private void tell(Object event, LocalDate day, List<Stint> stints) {
        switch (event) {
            case EmployeeHired it -> stints.add(from(day, it.department(), it.position(), it.supervisor()));
            case EmployeeTransferred it -> {
                end(day.minusDays(1), stints);
                stints.add(from(day, it.department(), it.position(), it.supervisor()));
            }
            case EmployeeReleased _ -> end(day, stints);
            default -> {
                // nothing else moves anybody
            }
        }
    }

    private Stint from(LocalDate day, DepartmentId department, String position, @Nullable PersonId supervisor) {
        var employed =
                supervisor != null && actors.find(supervisor, clock.instant()).isPresent();
        return new Stint(department, position, employed ? supervisor : null, day, null);
    }

    private static void end(LocalDate last, List<Stint> stints) {
        var was = stints.removeLast();
        stints.add(new Stint(was.department(), was.position(), was.supervisor(), was.from(), last));
    }
}
