package dossier.timeline.query;

import dossier.handbook.Actor;
import dossier.handbook.Basis;
import dossier.handbook.Objection;
import dossier.platform.read.Detail;
import dossier.platform.read.Ledgers;
import dossier.platform.read.Parameters;
import dossier.platform.web.Wording;
import dossier.platform.web.page.CaseStory;
import dossier.platform.web.page.CaseStory.Day;
import dossier.platform.web.page.CaseStory.Line;
import dossier.platform.web.page.DetailWords;
import dossier.platform.web.page.Figures;
import dossier.platform.web.page.Names;
import dossier.platform.web.page.Stories;
import dossier.platform.web.page.TimeSlider;
import dossier.platform.web.page.TimeSlider.Change;
import dossier.words.Forgotten;
import dossier.words.PersonId;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the timeline of a case into words. */
@Component
record ToldStories(Ledgers ledgers, Names names, Wording wording, Figures figures, DetailWords words)
        implements Stories {
    /** What came before stands on the page as it was then. */
    private static final String MOST_LINES = "200";
    /** Told better elsewhere on the page, or of no interest to people. */
    private static final Set<String> LEFT_OUT =
            Set.of("sha256", "size", "type", "draftVersion", "policy", "corrects", "mistaken");

    @Override
    public CaseStory of(String context, String id, Map<String, List<String>> wanted, PersonId reader) {
        var asked = ledgers.asOf(context, id, wanted);
        var entries = latest(context, id, asked, reader);
        var changes = ledgers.story(context, id, Change.class, reader);
        var corrections = entries.stream()
                .filter(it -> it.corrects() != null)
                .collect(Collectors.toMap(TimelineEntry::corrects, Function.identity(), (last, _) -> last));
        var days = entries.stream()
                .map(it -> line(it, it.refused() ? null : corrections.get(it.version())))
                .collect(Collectors.groupingBy(it -> figures.dayOf(it.at()), LinkedHashMap::new, Collectors.toList()));
        var knownAt = moment(asked, "knownAt");
        var asOf = moment(asked, "asOf");
        var count = changes.stream()
                .filter(it -> knownAt == null || !it.recordedAt().isAfter(knownAt))
                .filter(it -> asOf == null || !it.happenedAt().isAfter(asOf))
                .count();
        return new CaseStory(
                days.entrySet().stream()
                        .map(it -> new Day(it.getKey(), it.getValue()))
                        .toList(),
                (int) count,
                TimeSlider.of(changes, knownAt),
                "/" + context + "/" + id,
                count > entries.size() && !entries.isEmpty()
                        ? "?knownAt=" + entries.getLast().recordedAt().minusMillis(1)
                        : null);
    }

    @Override
    public List<Line> since(String context, String id, long seen, long now, PersonId reader) {
        return latest(context, id, Map.of("after", List.of(Long.toString(now))), reader).stream()
                .filter(it -> it.version() > seen && !it.refused())
                .map(it -> line(it, null))
                .toList();
    }

    private static @Nullable Instant moment(Map<String, List<String>> asked, String name) {
        var given = asked.get(name);
        return given == null ? null : Parameters.momentOf(given.getFirst());
    }

    /** The newest first. */
    private List<TimelineEntry> latest(String context, String id, Map<String, List<String>> wanted, PersonId reader) {
        var asked = new LinkedHashMap<>(wanted);
        asked.put("limit", List.of(MOST_LINES));
        asked.put("sort", List.of("-version"));
        return ledgers.timeline(context, id, asked, reader).items().stream()
                .map(TimelineEntry.class::cast)
                .toList();
    }

    /** @param correction the later entry that corrects this one */
    private Line line(TimelineEntry entry, @Nullable TimelineEntry correction) {
        return new Line(
                entry.id(),
                entry.decisionId(),
                entry.happenedAt(),
                entry.recordedAt(),
                names.of(entry.by()),
                Actor.HOUSE.is(entry.by()) ? "" : entry.position(),
                wording.recorded(
                        entry.refused() && entry.command() != null
                                ? "command." + entry.command()
                                : "event." + entry.eventName()),
                entry.refused(),
                entry.refused()
                        ? entry.objections().stream().map(wording::needs).toList()
                        : more(entry),
                entry.basis().stream().map(Basis::rule).distinct().toList(),
                entry.objections().stream().map(Objection::rule).distinct().toList(),
                entry.policyVersion(),
                correction == null
                        ? null
                        : wording.say(
                                "story.corrected", names.of(correction.by()), figures.moment(correction.happenedAt())));
    }

    private List<String> more(TimelineEntry entry) {
        if (entry.decisionId().isEmpty()) return said(entry);
        return words.lines(
                entry.details().stream()
                        .filter(it -> !LEFT_OUT.contains(it.label())
                                && !(it.kind() == Detail.Kind.PERSON
                                        && it.value().equals(entry.by().value())))
                        .filter(it -> it.of() != null || it.kind() != Detail.Kind.DEPARTMENT)
                        .toList(),
                entry.details());
    }

    /** A comment in its own words, and whom it mentions. */
    private List<String> said(TimelineEntry comment) {
        var text = comment.details().stream()
                .filter(it -> it.label().equals("text"))
                .map(it -> it.value().equals(Forgotten.TEXT) ? wording.say("story.forgotten") : it.value());
        var mentioned = comment.details().stream()
                .filter(it -> it.label().equals("mentioned"))
                .map(it -> "@" + names.of(new PersonId(it.value())))
                .collect(Collectors.joining(" "));
        return Stream.concat(text, Stream.of(mentioned))
                .filter(it -> !it.isEmpty())
                .toList();
    }
}
