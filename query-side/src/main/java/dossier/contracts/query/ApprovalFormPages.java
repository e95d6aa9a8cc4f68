package dossier.contracts.query;

import dossier.platform.read.Ledgers;
import dossier.platform.web.Wording;
import dossier.platform.web.page.Attachment;
import dossier.platform.web.page.PageController;
import dossier.platform.web.page.Paper;
import dossier.templates.api.TemplateTexts;
import dossier.words.PersonId;
import java.security.Principal;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The approval form of a contract on paper, for those who may read the contract. */
@PageController
class ApprovalFormPages {
    private final Ledgers ledgers;
    private final TemplateTexts templates;
    private final Paper paper;
    private final Wording wording;

    ApprovalFormPages(Ledgers ledgers, TemplateTexts templates, Paper paper, Wording wording) {
        this.ledgers = ledgers;
        this.templates = templates;
        this.paper = paper;
        this.wording = wording;
    }

    @GetMapping("/contracts/{id}/approval-form.pdf")
    ResponseEntity<byte[]> form(@PathVariable String id, Principal asking) {
        var reader = new PersonId(asking.getName());
        var file = (ContractFile) ledgers.one("contracts", id, Map.of(), reader).document();
        var deviations = Deviations.of(file.current().draft(), templates);
        var form = new ApprovalForm(file, deviations);
        var printed = paper.print("contracts/approval-form", Map.of("form", form, "reader", reader));
        var name = wording.say("approval.title") + "-"
                + Optional.ofNullable(file.number()).orElse(file.id()) + ".pdf";
        return Attachment.named(name, MediaType.APPLICATION_PDF).body(printed);
    }
}
