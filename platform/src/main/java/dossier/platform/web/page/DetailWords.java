package dossier.platform.web.page;

import dossier.platform.read.Detail;
import dossier.platform.web.Wording;
import dossier.words.DepartmentId;
import dossier.words.Forgotten;
import dossier.words.Money;
import dossier.words.PersonId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Puts what an event, a command or a fact says into the reader's words. */
@Component
public class DetailWords {
    /** Of a list with more parts, their number is told. */
    private static final int MOST_PARTS = 3;

    private static final Set<String> OF_FILES = Set.of("sha256", "size", "type");

    private final Names names;
    private final CaseNames cases;
    private final Wording wording;
    private final Figures figures;

    public DetailWords(Names names, CaseNames cases, Wording wording, Figures figures) {
        this.names = names;
        this.cases = cases;
        this.wording = wording;
        this.figures = figures;
    }

    /** One line for each part of what is for people: fingerprints and formats of files are left out. */
    public List<String> lines(List<Detail> all) {
        return lines(all.stream().filter(it -> !OF_FILES.contains(it.label())).toList(), all);
    }

    /**
     * One line for each part.
     *
     * @param told those to be told
     * @param all by which the parts of a list are counted
     */
    public List<String> lines(List<Detail> told, List<Detail> all) {
        var parts = new LinkedHashMap<String, List<Detail>>();
        told.forEach(
                it -> parts.computeIfAbsent(part(it), _ -> new ArrayList<>()).add(it));
        var lines = new ArrayList<String>();
        parts.values().forEach(part -> tell(part, all, lines));
        return lines;
    }

    private void tell(List<Detail> part, List<Detail> all, List<String> told) {
        var first = part.getFirst();
        var count = all.stream()
                .filter(it -> it.item() > 0 && groupOf(it).equals(groupOf(first)))
                .mapToInt(Detail::item)
                .max()
                .orElse(0);
        if (first.of() == null)
            told.add(wording.say(
                    "story.detail",
                    label(first),
                    part.stream().map(this::value).collect(Collectors.joining(wording.say("list.comma")))));
        else if (count <= MOST_PARTS)
            told.add(wording.say(
                    "story.part",
                    wording.say("field." + first.of()),
                    part.stream().map(this::labelled).collect(Collectors.joining(wording.say("list.comma")))));
        else if (first.item() == 1) told.add(wording.say("story.parts", wording.say("field." + first.of()), count));
    }

    /** What stands by itself, however often, is one part. */
    private static String part(Detail it) {
        return it.of() == null ? "/" + it.label() : it.of() + "/" + it.item();
    }

    private static String groupOf(Detail detail) {
        return detail.of() == null ? detail.label() : detail.of();
    }

    private String labelled(Detail it) {
        return wording.say("story.detail", label(it), value(it));
    }

    /** As it is called in what it is part of, where it has a name of its own there. */
    private String label(Detail it) {
        var own = "field." + it.of() + "." + it.label();
        return wording.say(it.of() != null && wording.knows(own) ? own : "field." + it.label());
    }

    private String value(Detail it) {
        return switch (it.kind()) {
            case WORD -> it.label().equals("subject") ? wording.subject(it.value()) : wording.say(it.value());
            case PERSON -> names.of(new PersonId(it.value()));
            case DEPARTMENT -> names.of(new DepartmentId(it.value()));
            case MONEY -> money(it.value());
            case MOMENT -> figures.moment(Instant.parse(it.value()));
            case CASE -> names.of(it.named() == null ? it.label() : it.named(), it.value());
            case STREAM -> cases.toAnyone(it.value());
            case POST -> names.ofPost(it.value());
            case TEXT -> it.value().equals(Forgotten.TEXT) ? wording.say("story.forgotten") : it.value();
            case NUMBER, DAY -> it.value();
        };
    }

    private String money(String text) {
        var parts = text.split(" ", 2);
        return figures.money(new Money(new BigDecimal(parts[0]), parts[1]));
    }
}
