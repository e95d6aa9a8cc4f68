package dossier.complaints.query;

import dossier.complaints.api.ComplaintCorrectionCommand.ProposeCorrection;
import dossier.complaints.api.ComplaintId;
import dossier.complaints.api.ComplaintKind;
import dossier.complaints.api.ComplaintStage;
import dossier.handbook.Rule;
import dossier.handbook.Severity;
import dossier.platform.read.Countdown;
import dossier.platform.read.Ledgers;
import dossier.platform.read.NotReadable;
import dossier.platform.web.Wording;
import dossier.platform.web.form.Prefill;
import dossier.platform.web.page.Attachment;
import dossier.platform.web.page.Listing;
import dossier.platform.web.page.PageController;
import dossier.platform.web.page.Paper;
import dossier.platform.web.page.RailLink;
import dossier.platform.web.page.Stories;
import dossier.words.PersonId;
import java.security.Principal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The board of complaints by what is left of their limits, and a complaint with its clock, cause, liability, remedies and story. */
@PageController
class ComplaintPages implements Prefill<ProposeCorrection> {
    private static final String LEDGER = ComplaintReadModels.COMPLAINTS;

    /** What ran out comes first, then what runs out next; where nothing is owed any more, last. */
    private static final String BY_WHAT_IS_LEFT = "-owing,dueAt";

    private final Ledgers ledgers;
    private final Stories stories;
    private final Paper paper;
    private final Wording wording;
    private final Counting.Today today;

    ComplaintPages(Ledgers ledgers, Stories stories, Paper paper, Wording wording, Counting.Today today) {
        this.ledgers = ledgers;
        this.stories = stories;
        this.paper = paper;
        this.wording = wording;
        this.today = today;
    }

    @GetMapping("/complaints")
    String board(@RequestParam MultiValueMap<String, String> given, Principal asking, Model model) {
        var reader = new PersonId(asking.getName());
        var asked = new LinkedMultiValueMap<>(given);
        asked.putIfAbsent("sort", List.of(BY_WHAT_IS_LEFT));
        var listing = Listing.<ComplaintLine>of(ledgers, LEDGER, BY_WHAT_IS_LEFT, asked, reader);
        model.addAttribute("listing", listing);
        model.addAttribute("left", left(listing.items()));
        model.addAttribute(
                "standing", Standing.of(ledgers, reader, today.counting().now()));
        model.addAttribute("stages", ComplaintStage.values());
        model.addAttribute("severities", Severity.values());
        model.addAttribute("kinds", ComplaintKind.values());
        model.addAttribute("limits", Rule.CMP_02);
        return "complaints/board";
    }

    /** Of each line that has a limit, what is left of the next. */
    private Map<String, Countdown> left(List<ComplaintLine> lines) {
        var counting = today.counting();
        var left = new HashMap<String, Countdown>();
        for (var line : lines)
            if (line.owing())
                counting.next(line.severity(), line.clock(), line.duties()).ifPresent(it -> left.put(line.id(), it));
        return left;
    }

    @GetMapping("/complaints/{id}")
    String one(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable Long after,
            Principal asking,
            Model model) {
        var reader = new PersonId(asking.getName());
        model.addAttribute("story", stories.of(LEDGER, id, after, reader));
        var file = complaint(id, reader);
        var counting = today.counting();
        var severity = file.head().severity();
        model.addAttribute("file", file);
        model.addAttribute("limits", ClockLimit.of(file, counting));
        model.addAttribute("picture", ClockPicture.of(file.clock(), severity, counting));
        for (var rule : List.of(Rule.CMP_02, Rule.CMP_03, Rule.CMP_04, Rule.CMP_05, Rule.CMP_06, Rule.CMP_07))
            model.addAttribute(rule.name(), rule);
        for (var rule : List.of(Rule.CMP_09, Rule.CMP_10)) model.addAttribute(rule.name(), rule);
        return "complaints/one";
    }

    /** 产品异议报告表 (CMP-09), for those who may read the complaint. */
    @GetMapping("/complaints/{id}/objection-report.pdf")
    ResponseEntity<byte[]> report(@PathVariable String id, Principal asking) {
        var reader = new PersonId(asking.getName());
        var file = complaint(id, reader);
        if (file.solution().report() == null) throw new NotReadable();
        var name = wording.say("complaints.report") + "-" + Objects.requireNonNull(file.number()) + ".pdf";
        return Attachment.named(name, MediaType.APPLICATION_PDF)
                .body(paper.print("complaints/objection-report", Map.of("file", file, "reader", reader)));
    }

    private ComplaintFile complaint(String id, PersonId reader) {
        return (ComplaintFile) ledgers.one(LEDGER, id, Map.of(), reader).document();
    }

    @Override
    public Class<ProposeCorrection> of() {
        return ProposeCorrection.class;
    }

    /** What was taken down, to be mended. */
    @Override
    public Optional<ProposeCorrection> from(String id, PersonId asking) {
        return Optional.ofNullable(complaint(id, asking).sheet())
                .map(it -> new ProposeCorrection(new ComplaintId(id), it, ""));
    }

    @Bean
    static RailLink complaintsInTheRail() {
        return new RailLink(
                13, "cases", "/complaints", "message", LEDGER, Set.of(LEDGER, ComplaintReadModels.REVIEWS), false);
    }
}
