package dossier.platform.sheet;

import dossier.platform.command.Desk;
import dossier.platform.files.FileStore;
import dossier.platform.files.Uploads;
import dossier.platform.sheet.Unreadable.Why;
import dossier.platform.web.MalformedRequest;
import dossier.platform.web.page.Csv;
import dossier.words.Command;
import dossier.words.PersonId;
import java.io.IOException;
import java.security.Principal;
import java.util.List;
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
 * A list is brought in two steps: the file is kept and each row checked, with nothing written; then the rows that passed are sent. What became of each row is asked anew
 * every time, so the page tells it as it is, also after a second sending. Where it is found is said by the class of a context.
 */
public abstract class SheetPages<C extends SheetColumn, X extends Command> {
    private final SheetImport<C, X> list;
    private final Uploads uploads;
    private final FileStore files;
    private final Desk desk;
    private final MessageSource messages;

    protected SheetPages(SheetImport<C, X> list, Uploads uploads, FileStore files, Desk desk, MessageSource messages) {
        this.list = list;
        this.uploads = uploads;
        this.files = files;
        this.desk = desk;
        this.messages = messages;
    }

    /** @param path where this kind of list is brought */
    protected abstract String path();

    @GetMapping
    String start(Principal asking, Model model) {
        entitled(asking);
        return page(model);
    }

    /** Keeps the file, and shows what it says. */
    @PostMapping
    String bring(@RequestParam MultipartFile file, Principal asking, Model model) throws IOException {
        var by = entitled(asking);
        try (var content = file.getInputStream()) {
            var kept = uploads.take(content, file.getOriginalFilename(), file.getContentType(), by);
            return "redirect:" + path() + "/" + kept.sha256();
        } catch (MalformedRequest empty) {
            return unreadable(new Unreadable(Why.EMPTY, empty), model);
        }
    }

    @GetMapping("/{sha256}")
    String check(@PathVariable String sha256, Principal asking, Model model) throws IOException {
        return rows(sha256, asking, model, list::check);
    }

    @PostMapping("/{sha256}")
    String send(@PathVariable String sha256, Principal asking, Model model) throws IOException {
        return rows(sha256, asking, model, list::send);
    }

    /** An empty list with the names of the columns in the reader's language. */
    @GetMapping("/template.csv")
    ResponseEntity<byte[]> template(Principal asking, Locale locale) {
        entitled(asking);
        var names = list.columns().stream()
                .map(it -> messages.getMessage(it.message(), null, locale))
                .toArray(String[]::new);
        return new Csv(names).download(list.name() + ".csv");
    }

    private interface Rows<C extends SheetColumn, X extends Command> {
        List<SheetRow<X>> of(Sheet<C> sheet, String sha256, PersonId by);
    }

    private String rows(String sha256, Principal asking, Model model, Rows<C, X> rows) throws IOException {
        var by = entitled(asking);
        try {
            var sheet = sheet(sha256);
            model.addAttribute("sheet", sheet);
            model.addAttribute("rows", rows.of(sheet, sha256, by));
            model.addAttribute("file", sha256);
            return page(model);
        } catch (Unreadable unreadable) {
            return unreadable(unreadable, model);
        }
    }

    private String unreadable(Unreadable unreadable, Model model) {
        model.addAttribute("unreadable", unreadable);
        return page(model);
    }

    private String page(Model model) {
        model.addAttribute("list", list);
        model.addAttribute("path", path());
        return "sheets/bring";
    }

    private Sheet<C> sheet(String sha256) throws IOException, Unreadable {
        try (var content = files.open(sha256).orElseThrow(() -> new Unreadable(Why.GONE))) {
            return Sheet.read(content, list.columns(), this::named);
        }
    }

    /** In Chinese or in English, whoever brings it; however its spaces are set, and with the star that marks what has to be filled in. */
    private Optional<C> named(String name) {
        var plain = plain(name);
        return list.columns().stream()
                .filter(it -> Stream.of(Locale.CHINESE, Locale.ENGLISH)
                        .anyMatch(locale -> plain(messages.getMessage(it.message(), null, locale))
                                .equalsIgnoreCase(plain)))
                .findFirst();
    }

    private static String plain(String name) {
        return name.replaceAll("[\\s\\h*＊]", "");
    }

    private PersonId entitled(Principal asking) {
        var by = new PersonId(asking.getName());
        var actor = desk.circumstances(by, null).by();
        if (!actor.may(list.authority(), actor.department()))
            throw new AccessDeniedException("needs " + list.authority());
        return by;
    }
}
