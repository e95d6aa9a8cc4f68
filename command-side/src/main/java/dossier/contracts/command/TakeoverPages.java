package dossier.contracts.command;

import static dossier.handbook.Authority.COORDINATE_CONTRACTS;

import dossier.contracts.command.TakeoverSheet.Unreadable;
import dossier.platform.command.Desk;
import dossier.platform.files.FileStore;
import dossier.platform.files.Uploads;
import dossier.platform.web.MalformedRequest;
import dossier.platform.web.page.Csv;
import dossier.platform.web.page.PageController;
import dossier.words.PersonId;
import java.io.IOException;
import java.security.Principal;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/**
 * A list of contracts is taken over in two steps: the file is kept and each row checked, with nothing written; then the rows that passed are sent. What became of each
 * row is asked anew every time, so the page tells it as it is, also after a second sending.
 */
@PageController
class TakeoverPages {
    private static final String PAGE = "/contracts/takeover";

    private final Takeovers takeovers;
    private final Uploads uploads;
    private final FileStore files;
    private final Desk desk;
    private final MessageSource messages;

    TakeoverPages(Takeovers takeovers, Uploads uploads, FileStore files, Desk desk, MessageSource messages) {
        this.takeovers = takeovers;
        this.uploads = uploads;
        this.files = files;
        this.desk = desk;
        this.messages = messages;
    }

    @GetMapping(PAGE)
    String start(Principal asking, Model model) {
        coordinator(asking);
        model.addAttribute("columns", TakeoverColumn.values());
        return "contracts/takeovers";
    }

    /** Keeps the file, and shows what it says. */
    @PostMapping(PAGE)
    String bring(@RequestParam MultipartFile file, Principal asking, Model model) throws IOException {
        var by = coordinator(asking);
        try (var content = file.getInputStream()) {
            var kept = uploads.take(content, file.getOriginalFilename(), file.getContentType(), by);
            return "redirect:" + PAGE + "/" + kept.sha256();
        } catch (MalformedRequest empty) {
            model.addAttribute("unreadable", true);
            return start(asking, model);
        }
    }

    @GetMapping(PAGE + "/{sha256}")
    String check(@PathVariable String sha256, Principal asking, Model model) throws IOException {
        var by = coordinator(asking);
        try {
            var sheet = sheet(sha256);
            model.addAttribute("missing", sheet.missing());
            model.addAttribute("rows", takeovers.check(sheet, sha256, by));
            model.addAttribute("file", sha256);
        } catch (Unreadable unreadable) {
            model.addAttribute("unreadable", true);
        }
        return start(asking, model);
    }

    @PostMapping(PAGE + "/{sha256}")
    String send(@PathVariable String sha256, Principal asking, Model model) throws IOException {
        var by = coordinator(asking);
        try {
            var sheet = sheet(sha256);
            model.addAttribute("missing", sheet.missing());
            model.addAttribute("rows", takeovers.send(sheet, sha256, by));
            model.addAttribute("file", sha256);
        } catch (Unreadable unreadable) {
            model.addAttribute("unreadable", true);
        }
        return start(asking, model);
    }

    /** An empty list with the names of the columns in the reader's language. */
    @GetMapping(PAGE + "/template.csv")
    ResponseEntity<byte[]> template(Principal asking, Locale locale) {
        coordinator(asking);
        var names = Arrays.stream(TakeoverColumn.values())
                .map(it -> messages.getMessage(it.message(), null, locale))
                .toArray(String[]::new);
        return new Csv(names).download("takeover.csv");
    }

    private TakeoverSheet sheet(String sha256) throws IOException, Unreadable {
        try (var content = files.open(sha256).orElseThrow(() -> new Unreadable("no such file"))) {
            return TakeoverSheet.read(content, this::named);
        }
    }

    /** In Chinese or in English, whoever brings it. */
    private Optional<TakeoverColumn> named(String name) {
        return Arrays.stream(TakeoverColumn.values())
                .filter(it -> Stream.of(Locale.CHINESE, Locale.ENGLISH)
                        .anyMatch(locale ->
                                messages.getMessage(it.message(), null, locale).equalsIgnoreCase(name)))
                .findFirst();
    }

    /** What a list says is told to those who could take it over, and to nobody else. */
    private PersonId coordinator(Principal asking) {
        var by = new PersonId(asking.getName());
        var actor = desk.circumstances(by, null).by();
        if (!actor.may(COORDINATE_CONTRACTS, actor.department()))
            throw new AccessDeniedException("needs " + COORDINATE_CONTRACTS);
        return by;
    }
}
