package dossier.replay;

import static dossier.replay.DecisionRegister.DECISIONS;

import dossier.counterparties.api.CounterpartyId;
import dossier.handbook.Authority;
import dossier.handbook.Rule;
import dossier.platform.command.Deciders;
import dossier.platform.read.Ledgers;
import dossier.platform.store.Vocabulary;
import dossier.platform.web.Wording;
import dossier.platform.web.form.Choices;
import dossier.platform.web.form.Option;
import dossier.platform.web.page.Csv;
import dossier.platform.web.page.Figures;
import dossier.platform.web.page.Listing;
import dossier.platform.web.page.Names;
import dossier.platform.web.page.PageController;
import dossier.platform.web.page.RailLink;
import dossier.platform.web.page.Xlsx;
import dossier.replay.DecisionLine.Ruled;
import dossier.words.CaseId;
import dossier.words.PersonId;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The register of decisions, searched and taken along as a table. */
@PageController
class DecisionPages {
    private static final String A_PAGE = "25";

    private final Ledgers ledgers;
    private final DecisionSearch search;
    private final Auditors auditors;
    private final Vocabulary words;
    private final Deciders deciders;
    private final Wording wording;
    private final Names names;
    private final Figures figures;
    private final ObjectProvider<Choices<?>> choices;

    DecisionPages(
            Ledgers ledgers,
            DecisionSearch search,
            Auditors auditors,
            Vocabulary words,
            Deciders deciders,
            Wording wording,
            Names names,
            Figures figures,
            ObjectProvider<Choices<?>> choices) {
        this.ledgers = ledgers;
        this.search = search;
        this.auditors = auditors;
        this.words = words;
        this.deciders = deciders;
        this.wording = wording;
        this.names = names;
        this.figures = figures;
        this.choices = choices;
    }

    /** @param given as the ledger has it, and {@code from} and {@code to}: days of recording */
    @GetMapping("/decisions")
    String decisions(@RequestParam MultiValueMap<String, String> given, Principal asking, Model model) {
        auditors.only(asking);
        var asked = Listing.filled(given);
        var query = search.query(asked, new PersonId(asking.getName()));
        query.put("limit", List.of(A_PAGE));
        query.put("count", List.of("true"));
        var page = ledgers.list(DECISIONS, query, new PersonId(asking.getName()));
        var lines = page.items().stream().map(DecisionLine.class::cast).toList();
        model.addAttribute(
                "listing",
                new Listing<>(
                        "/decisions",
                        asked,
                        "-at",
                        lines,
                        page.next(),
                        Objects.requireNonNullElse(page.total(), 0L),
                        true));
        model.addAttribute("rules", Rule.values());
        model.addAttribute("outcomes", Ruled.values());
        model.addAttribute("commands", commands());
        model.addAttribute("contexts", contexts());
        model.addAttribute("people", options(PersonId.class));
        model.addAttribute("counterparties", options(CounterpartyId.class));
        return "decisions/list";
    }

    @GetMapping("/decisions.csv")
    void csv(@RequestParam MultiValueMap<String, String> given, Principal asking, HttpServletResponse response)
            throws IOException {
        auditors.only(asking);
        Csv.stream(
                response,
                "decisions.csv",
                csv -> each(given, asking, it -> csv.line(cells(it).toArray(String[]::new))),
                heads().toArray(String[]::new));
    }

    @GetMapping("/decisions.xlsx")
    void xlsx(@RequestParam MultiValueMap<String, String> given, Principal asking, HttpServletResponse response)
            throws IOException {
        auditors.only(asking);
        Xlsx.stream(response, DECISIONS, heads(), book -> each(given, asking, it -> book.line(cells(it))));
    }

    /** All that are asked for, the oldest first. */
    private void each(MultiValueMap<String, String> given, Principal asking, Consumer<DecisionLine> take) {
        var reader = new PersonId(asking.getName());
        var query = search.query(Listing.filled(given), reader);
        query.put("sort", List.of("at"));
        ledgers.each(DECISIONS, query, DecisionLine.class, reader, take);
    }

    private List<String> heads() {
        return Stream.of("id", "at", "by", "position", "command", "case", "version", "outcome", "rules", "objecting")
                .map(it -> wording.say("decisions." + it))
                .toList();
    }

    private List<String> cells(DecisionLine it) {
        return List.of(
                it.id(),
                figures.moment(it.at()),
                names.of(it.by()),
                it.position(),
                wording.say("command." + it.command()),
                it.stream(),
                String.valueOf(it.version()),
                wording.constant(it.outcome()),
                codes(it.rules()),
                codes(it.objecting()));
    }

    private static String codes(List<Rule> rules) {
        return rules.stream().map(Rule::code).collect(Collectors.joining(" "));
    }

    private List<Option> commands() {
        return words.commandFamilies().stream()
                .flatMap(Vocabulary::words)
                .map(words::nameOf)
                .map(it -> new Option(it, wording.say("command." + it)))
                .sorted(Comparator.comparing(Option::label))
                .toList();
    }

    private List<Option> contexts() {
        return words.commandFamilies().stream()
                .map(Vocabulary::contextOf)
                .distinct()
                .filter(it -> deciders.of(it).isPresent())
                .map(it -> new Option(it, wording.say("decisions.context." + it)))
                .toList();
    }

    private List<Option> options(Class<? extends CaseId> of) {
        return choices.stream()
                .filter(it -> it.of() == of)
                .flatMap(it -> it.all().stream())
                .toList();
    }

    @Bean
    static RailLink decisionsInTheRail() {
        return new RailLink(60, "audit", "/decisions", "history", DECISIONS, Set.of(), false).only(Authority.READ_ALL);
    }
}
