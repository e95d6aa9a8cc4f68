package dossier.timeline.query;

import dossier.handbook.Basis;
import dossier.handbook.Objection;
import dossier.platform.read.Detail;
import dossier.platform.read.Ledgers;
import dossier.platform.web.Wording;
import dossier.platform.web.page.CaseStory;
import dossier.platform.web.page.CaseStory.Day;
import dossier.platform.web.page.CaseStory.Line;
import dossier.platform.web.page.DetailWords;
import dossier.platform.web.page.Figures;
import dossier.platform.web.page.Names;
import dossier.platform.web.page.Stories;
import dossier.words.PersonId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the timeline of a case into words. */
@Component
record ToldStories(Ledgers ledgers, Names names, Wording wording, Figures figures, DetailWords words)
        implements Stories {
    private static final String LINES_AT_ONCE = "200";
    /** Told better elsewhere on the page, or of no interest to people. */
    private static final Set<String> LEFT_OUT =
            Set.of("sha256", "size", "type", "draftVersion", "policy", "corrects", "mistaken");

    @Override
    public CaseStory of(String context, String id, Map<String, List<String>> asked, PersonId reader) {
        var entries = entries(context, id, asked, reader);
        var corrections = entries.stream()
                .filter(it -> it.corrects() != null)
                .collect(Collectors.toMap(TimelineEntry::corrects, Function.identity(), (_, last) -> last));
        var lines = entries.stream()
                .map(it -> line(it, it.refused() ? null : corrections.get(it.version())))
                .toList()
                .reversed();
        var days = lines.stream()
                .collect(Collectors.groupingBy(it -> figures.dayOf(it.at()), LinkedHashMap::new, Collectors.toList()));
        return new CaseStory(
                days.entrySet().stream()
                        .map(it -> new Day(it.getKey(), it.getValue()))
                        .toList(),
                lines.size());
    }

    private List<TimelineEntry> entries(String context, String id, Map<String, List<String>> wanted, PersonId reader) {
        var entries = new ArrayList<TimelineEntry>();
        var asked = new LinkedHashMap<>(wanted);
        asked.put("limit", List.of(LINES_AT_ONCE));
        for (var page = ledgers.timeline(context, id, asked, reader);
                ;
                page = ledgers.timeline(context, id, asked, reader)) {
            page.items().forEach(it -> entries.add((TimelineEntry) it));
            var next = page.next();
            if (next == null) return entries;
            asked.put("cursor", List.of(next));
        }
    }

    /** @param correction the later entry that corrects this one */
    private Line line(TimelineEntry entry, @Nullable TimelineEntry correction) {
        return new Line(
                entry.id(),
                entry.decisionId(),
                entry.happenedAt(),
                entry.recordedAt(),
                names.of(entry.by()),
                entry.position(),
                wording.say(
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
        return words.lines(
                entry.details().stream()
                        .filter(it -> !LEFT_OUT.contains(it.label())
                                && !(it.kind() == Detail.Kind.PERSON
                                        && it.value().equals(entry.by().value())))
                        .filter(it -> it.of() != null || it.kind() != Detail.Kind.DEPARTMENT)
                        .toList(),
                entry.details());
    }
}
