package dossier.timeline.query;

import dossier.handbook.Basis;
import dossier.handbook.Objection;
import dossier.platform.read.Ledgers;
import dossier.platform.web.Wording;
import dossier.platform.web.page.CaseStory;
import dossier.platform.web.page.CaseStory.Day;
import dossier.platform.web.page.CaseStory.Line;
import dossier.platform.web.page.Figures;
import dossier.platform.web.page.Names;
import dossier.platform.web.page.Stories;
import dossier.timeline.query.TimelineEntry.Detail;
import dossier.words.DepartmentId;
import dossier.words.Money;
import dossier.words.PersonId;
import java.math.BigDecimal;
import java.time.Instant;
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
record ToldStories(Ledgers ledgers, Names names, Wording wording, Figures figures) implements Stories {
    private static final String LINES_AT_ONCE = "200";
    /** Of a list with more parts, their number is told. */
    private static final int MOST_PARTS = 3;
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

    /** One line for each part of what the event says. */
    private List<String> more(TimelineEntry entry) {
        var parts = new LinkedHashMap<String, List<Detail>>();
        entry.details().stream()
                .filter(it -> !LEFT_OUT.contains(it.label())
                        && !(it.kind() == Detail.Kind.PERSON
                                && it.value().equals(entry.by().value())))
                .filter(it -> it.of() != null || it.kind() != Detail.Kind.DEPARTMENT)
                .forEach(it -> parts.computeIfAbsent(it.of() + "/" + it.item(), _ -> new ArrayList<>())
                        .add(it));
        var told = new ArrayList<String>();
        parts.values().forEach(part -> tell(part, entry.details(), told));
        return told;
    }

    private void tell(List<Detail> part, List<Detail> all, List<String> told) {
        var first = part.getFirst();
        var count = all.stream()
                .filter(it -> it.item() > 0 && groupOf(it).equals(groupOf(first)))
                .mapToInt(Detail::item)
                .max()
                .orElse(0);
        if (first.of() == null) part.forEach(it -> told.add(labelled(it)));
        else if (count <= MOST_PARTS)
            told.add(wording.say(
                    "story.part",
                    wording.say("field." + first.of()),
                    part.stream().map(this::labelled).collect(Collectors.joining(wording.say("list.comma")))));
        else if (first.item() == 1) told.add(wording.say("story.parts", wording.say("field." + first.of()), count));
    }

    private static String groupOf(Detail detail) {
        return detail.of() == null ? detail.label() : detail.of();
    }

    private String labelled(Detail it) {
        return wording.say("story.detail", wording.say("field." + it.label()), value(it));
    }

    private String value(Detail it) {
        return switch (it.kind()) {
            case WORD -> wording.say(it.value());
            case PERSON -> names.of(new PersonId(it.value()));
            case DEPARTMENT -> names.of(new DepartmentId(it.value()));
            case MONEY -> money(it.value());
            case MOMENT -> figures.moment(Instant.parse(it.value()));
            case CASE -> names.of(it.label(), it.value());
            case TEXT, NUMBER, DAY -> it.value();
        };
    }

    private String money(String text) {
        var parts = text.split(" ", 2);
        return figures.money(new Money(new BigDecimal(parts[0]), parts[1]));
    }
}
