package dossier.receivables.query;

import dossier.handbook.Rule;
import dossier.platform.read.Ledgers;
import dossier.platform.read.NotReadable;
import dossier.platform.web.Wording;
import dossier.platform.web.form.Prefill;
import dossier.platform.web.page.Attachment;
import dossier.platform.web.page.Figures;
import dossier.platform.web.page.Listing;
import dossier.platform.web.page.PageController;
import dossier.platform.web.page.Paper;
import dossier.platform.web.page.Stories;
import dossier.receivables.api.AccountCommand.SendLetter;
import dossier.receivables.api.AccountId;
import dossier.receivables.api.OpenItem;
import dossier.words.PersonId;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** REV-02, REV-03: customers' accounts, with payments, dunning, letters and statements, on paper too. */
@PageController
class AccountPages implements Prefill<SendLetter> {
    private static final String LEDGER = ReceivableReadModels.ACCOUNTS;

    private final Ledgers ledgers;
    private final Stories stories;
    private final Paper paper;
    private final Figures figures;
    private final Wording wording;

    AccountPages(Ledgers ledgers, Stories stories, Paper paper, Figures figures, Wording wording) {
        this.ledgers = ledgers;
        this.stories = stories;
        this.paper = paper;
        this.figures = figures;
        this.wording = wording;
    }

    @GetMapping("/customer-accounts")
    String list(@RequestParam MultiValueMap<String, String> asked, Principal asking, Model model) {
        model.addAttribute(
                "listing", Listing.<AccountFile>of(ledgers, LEDGER, "title", asked, new PersonId(asking.getName())));
        model.addAttribute("reconciling", Rule.REV_03);
        return "receivables/accounts";
    }

    @GetMapping("/customer-accounts/{id}")
    String one(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable Long after,
            Principal asking,
            Model model) {
        var reader = new PersonId(asking.getName());
        model.addAttribute("story", stories.of(LEDGER, id, after, reader));
        model.addAttribute("file", account(id, reader));
        var open = open(id, reader);
        model.addAttribute("open", open);
        model.addAttribute("sums", AgeingView.sums(open));
        model.addAttribute("today", figures.todayInTheHouse());
        model.addAttribute("chasing", Rule.REV_02);
        model.addAttribute("reconciling", Rule.REV_03);
        model.addAttribute("second", Rule.SECOND);
        return "receivables/account";
    }

    /** 催款函, as it was sent. */
    @GetMapping("/customer-accounts/{id}/letters/{number}.pdf")
    ResponseEntity<byte[]> letter(@PathVariable String id, @PathVariable int number, Principal asking) {
        var file = account(id, new PersonId(asking.getName()));
        var letter = file.letter(number).orElseThrow(NotReadable::new);
        return printed(
                "letter", number, Map.of("file", file, "letter", letter, "sums", AgeingView.sums(letter.items())));
    }

    /** 对账单, as it was issued. */
    @GetMapping("/customer-accounts/{id}/statements/{number}.pdf")
    ResponseEntity<byte[]> statement(@PathVariable String id, @PathVariable int number, Principal asking) {
        var file = account(id, new PersonId(asking.getName()));
        var statement = file.statement(number).orElseThrow(NotReadable::new);
        return printed(
                "statement",
                number,
                Map.of("file", file, "statement", statement, "sums", AgeingView.sums(statement.items())));
    }

    private ResponseEntity<byte[]> printed(String what, int number, Map<String, ?> model) {
        var name = wording.say("receivables.paper." + what) + "-" + number + ".pdf";
        return Attachment.named(name, MediaType.APPLICATION_PDF).body(paper.print("receivables/" + what, model));
    }

    private AccountFile account(String id, PersonId reader) {
        return (AccountFile) ledgers.one(LEDGER, id, Map.of(), reader).document();
    }

    private List<OpenItem> open(String id, PersonId reader) {
        return AgeingView.items(
                ledgers,
                Map.of("counterparty", List.of(id), "toBePaid", List.of("true"), "sort", List.of("dueOn")),
                reader);
    }

    @Override
    public Class<SendLetter> of() {
        return SendLetter.class;
    }

    /** All that is overdue today, as the letter needs it. */
    @Override
    public Optional<SendLetter> from(String id, PersonId asking) {
        var today = figures.todayInTheHouse();
        var overdue = open(id, asking).stream()
                .filter(it -> it.dueOn().isBefore(today))
                .map(OpenItem::receivable)
                .toList();
        return Optional.of(new SendLetter(new AccountId(id), overdue, wording.say("receivables.letter.text"), ""));
    }
}
