package dossier.evidence;

import dossier.evidence.Provisions.Provided;
import dossier.platform.proofs.Checkpoint;
import dossier.platform.read.Detail;
import dossier.platform.read.Details;
import dossier.platform.web.page.DetailWords;
import dossier.platform.web.page.Paper;
import dossier.replay.Why;
import dossier.words.PersonId;
import dossier.words.StoredFile;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The part of a package that people read and print: one page by itself for each language. */
@Component
class Reports {
    private static final List<Locale> LANGUAGES = List.of(Locale.CHINESE, Locale.ENGLISH);

    private final Paper paper;
    private final DetailWords words;

    Reports(Paper paper, DetailWords words) {
        this.paper = paper;
        this.words = words;
    }

    /** An event, with the decision that begins with it. */
    record Line(
            Proved event,
            List<Detail> says,
            List<StoredFile> files,
            @Nullable Why why) {}

    /** By language. */
    Map<String, String> of(
            Subject subject, Provided provided, Map<String, Why> decisions, Instant made, PersonId reader) {
        var checkpoint = Checkpoint.of(provided.checkpoint());
        var model = new LinkedHashMap<String, Object>();
        model.put("stream", subject.stream());
        if (subject.decision() != null) model.put("decision", subject.decision());
        model.put("made", made);
        model.put("by", reader);
        model.put("origin", provided.origin());
        model.put("size", checkpoint.size());
        model.put("root", Base64.getEncoder().encodeToString(checkpoint.root()));
        model.put("key", provided.keys().getFirst());
        model.put("words", words);
        var lines = provided.events().stream()
                .map(it -> line(it, decisions))
                .collect(Collectors.partitioningBy(
                        it -> it.event().read().stream().equals(subject.comments())));
        model.put("lines", lines.get(false));
        model.put("comments", lines.get(true));
        var before = LocaleContextHolder.getLocaleContext();
        try {
            var pages = new LinkedHashMap<String, String>();
            for (var language : LANGUAGES) {
                LocaleContextHolder.setLocale(language);
                pages.put(language.getLanguage(), paper.page("evidence/report", model));
            }
            return pages;
        } finally {
            LocaleContextHolder.setLocaleContext(before);
        }
    }

    private static Line line(Proved event, Map<String, Why> decisions) {
        var says = event.read().event();
        return new Line(
                event,
                says == null ? List.of() : Details.of(says),
                FilesIn.of(says).distinct().toList(),
                decisions.get(event.number()));
    }
}
