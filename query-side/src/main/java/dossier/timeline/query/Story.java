package dossier.timeline.query;

import dossier.decisions.api.DecisionEvent;
import dossier.decisions.api.DecisionEvent.CommandRefused;
import dossier.decisions.api.DecisionEvent.NothingChanged;
import dossier.handbook.Basis;
import dossier.handbook.Objection;
import dossier.platform.read.Detail;
import dossier.platform.read.Details;
import dossier.platform.read.Ruling;
import dossier.platform.read.Told;
import dossier.platform.store.Vocabulary;
import dossier.words.About;
import dossier.words.Correcting;
import dossier.words.Event;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Makes the line of an event. Pure.
 *
 * @param words stored names of the events
 */
record Story(Vocabulary words) {
    TimelineEntry entry(Event event, Told told) {
        return switch (event) {
            case CommandRefused refused -> about(refused.stream(), event, told, true, refused.command());
            case NothingChanged idle -> about(idle.stream(), event, told, false, idle.command());
            case About said -> entry(said.stream(), said.version(), event, told, false, null);
            default -> entry(told.stream(), told.version(), event, told, false, null);
        };
    }

    /** Of what only a newer version knows: that something happened. */
    TimelineEntry newer(String name, Told told) {
        return entry(told.stream(), told.version(), name, told, false, null, null, List.of());
    }

    /** Of the first event of a decision that rests on rules or was stopped by some; of anything else nothing. */
    @Nullable
    Ruling ruling(Event event, Told told) {
        var decision = told.decision();
        if (decision == null
                || decision.basis().isEmpty() && decision.objections().isEmpty()) return null;
        var line = entry(event, told);
        return new Ruling(
                line.id(),
                line.stream(),
                line.version(),
                line.recordedAt(),
                line.by(),
                line.position(),
                line.refused() ? "command." + line.command() : "event." + line.eventName(),
                decision.basis().stream().map(Basis::rule).distinct().toList(),
                decision.objections().stream().map(Objection::rule).distinct().toList());
    }

    /** A decision that changed no case stands in the story of the case that was asked, behind the version it was decided on. */
    private TimelineEntry about(String stream, Event event, Told told, boolean refused, String command) {
        var decision = told.decision();
        return entry(stream, decision == null ? -1 : decision.onVersion(), event, told, refused, command);
    }

    private TimelineEntry entry(
            String stream, long version, Event event, Told told, boolean refused, @Nullable String command) {
        return entry(
                stream,
                version,
                words.nameOf(event.getClass()),
                told,
                refused,
                command,
                event instanceof Correcting it ? it.corrects() : null,
                event instanceof DecisionEvent ? List.of() : Details.of(event));
    }

    private static TimelineEntry entry(
            String stream,
            long version,
            String eventName,
            Told told,
            boolean refused,
            @Nullable String command,
            @Nullable Long corrects,
            List<Detail> details) {
        var decision = told.decision();
        return new TimelineEntry(
                told.eventId(),
                stream,
                version,
                eventName,
                told.happenedAt(),
                told.recordedAt(),
                told.by(),
                told.position(),
                told.decisionId(),
                decision == null ? List.of() : decision.basis(),
                decision == null ? List.of() : decision.objections(),
                decision == null ? null : decision.policyVersion(),
                refused,
                command,
                corrects,
                details);
    }
}
