package dossier.platform.web.form;

import dossier.handbook.Objection;
import dossier.handbook.Refused;
import dossier.platform.command.Asked;
import dossier.platform.command.Busy;
import dossier.platform.command.CommandCatalogue.Entry;
import dossier.platform.command.CommandDoor;
import dossier.platform.command.KeyReused;
import dossier.platform.command.StaleVersion;
import dossier.platform.files.Uploads;
import dossier.platform.read.NotReadable;
import dossier.platform.read.NotYetShown;
import dossier.platform.store.Ids;
import dossier.platform.store.NewerThanThis;
import dossier.platform.web.CommandReader;
import dossier.platform.web.MalformedRequest;
import dossier.platform.web.MalformedRequest.Fault;
import dossier.platform.web.SentCommand;
import dossier.platform.web.TooLarge;
import dossier.platform.web.Wording;
import dossier.platform.web.form.FormField.Shape;
import dossier.platform.web.form.FormPage.Trouble;
import dossier.platform.web.form.FormPage.Trouble.Kind;
import dossier.platform.web.page.CaseStory;
import dossier.platform.web.page.Figures;
import dossier.platform.web.page.Stories;
import dossier.words.PersonId;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartHttpServletRequest;

/** Sends what stands in a form through the one door for commands, and brings back the form when it did not go through. */
@Component
class Sending {
    /** @param form null when it was done; then {@code to} is where the case is shown */
    record Answer(HttpStatus status, String to, @Nullable FormPage form) {}

    private final Forms forms;
    private final FormModel model;
    private final CommandReader reader;
    private final CommandDoor door;
    private final Uploads uploads;
    private final Wording wording;
    private final Figures figures;
    private final ObjectProvider<Stories> stories;

    Sending(
            Forms forms,
            FormModel model,
            CommandReader reader,
            CommandDoor door,
            Uploads uploads,
            Wording wording,
            Figures figures,
            ObjectProvider<Stories> stories) {
        this.forms = forms;
        this.model = model;
        this.reader = reader;
        this.door = door;
        this.uploads = uploads;
        this.wording = wording;
        this.figures = figures;
        this.stories = stories;
    }

    Answer send(Entry command, String id, HttpServletRequest request, PersonId asking) throws IOException {
        var values = FormValues.of(request.getParameterMap());
        var again = new Again(forms, command, id, values);
        var form = new FormReader(values, figures.zone());
        try {
            takeFiles(command, values, request, asking);
            if (FormModel.edits(values)) return again.with(HttpStatus.OK, List.of(), null);
            if (values.has(FormModel.KEPT)) return again.with(HttpStatus.OK, List.of(), trouble(Kind.KEPT, "kept"));
            var asked = asked(values, asking);
            var body = form.read(command.type()).put("id", caseId(id, values, asked));
            var outcome = door.send(reader.read(command.type(), body), asked);
            return new Answer(
                    HttpStatus.SEE_OTHER,
                    "/" + command.context() + "/" + outcome.id() + "?after=" + outcome.version(),
                    null);
        } catch (MalformedRequest malformed) {
            var faults = malformed.faults().stream().map(form::inForm).toList();
            return again.with(HttpStatus.UNPROCESSABLE_CONTENT, faults, trouble(Kind.NOT_DONE, "malformed"));
        } catch (Refused refused) {
            var status = refused.unauthorised() ? HttpStatus.FORBIDDEN : HttpStatus.CONFLICT;
            return again.with(
                    status,
                    List.of(),
                    trouble(
                            Kind.NOT_DONE,
                            refused.unauthorised() ? "not-authorised" : "refused",
                            refused.objections(),
                            List.of()));
        } catch (StaleVersion stale) {
            values.put("_version", Long.toString(stale.actual()));
            return again.with(
                    HttpStatus.PRECONDITION_FAILED,
                    List.of(),
                    trouble(Kind.STALE, "stale", List.of(), meanwhile(command.context(), id, stale, asking)));
        } catch (KeyReused reused) {
            return again.with(HttpStatus.UNPROCESSABLE_CONTENT, List.of(), trouble(Kind.NOT_DONE, "key-reused"));
        } catch (Busy busy) {
            return again.with(HttpStatus.SERVICE_UNAVAILABLE, List.of(), trouble(Kind.NOT_DONE, "busy"));
        } catch (NewerThanThis newer) {
            return again.with(HttpStatus.SERVICE_UNAVAILABLE, List.of(), trouble(Kind.NOT_DONE, "newer"));
        }
    }

    private Trouble trouble(Kind kind, String slug) {
        return trouble(kind, slug, List.of(), List.of());
    }

    private Trouble trouble(Kind kind, String slug, List<Objection> objections, List<CaseStory.Line> meanwhile) {
        return new Trouble(kind, wording.say("problem." + slug), wording.say("form." + slug), objections, meanwhile);
    }

    /** Nothing to someone who may do something with the case and not read it; the page of the case tells what is not shown in time. */
    private List<CaseStory.Line> meanwhile(String context, String id, StaleVersion stale, PersonId asking) {
        try {
            return stories.stream()
                    .flatMap(it -> it.since(context, id, stale.expected(), stale.actual(), asking).stream())
                    .toList();
        } catch (NotReadable | NotYetShown untold) {
            return List.of();
        }
    }

    /** An id the person gave, or one made from the key, the same for the same form. */
    static String caseId(String id, FormValues values, Asked asked) {
        if (!id.equals(FormPage.NEW)) return id;
        return values.has("id")
                ? values.one("id").strip()
                : Ids.derived("case", asked.by().value(), asked.key());
    }

    static Asked asked(FormValues values, PersonId asking) {
        var key = SentCommand.isKey(values.one("_key")) ? values.one("_key") : Ids.next();
        return new Asked(asking, key, version(values), null);
    }

    private static @Nullable Long version(FormValues values) {
        return values.one("_version").matches("\\d{1,18}") ? Long.valueOf(values.one("_version")) : null;
    }

    private void takeFiles(Entry command, FormValues values, HttpServletRequest request, PersonId asking)
            throws IOException {
        if (!(request instanceof MultipartHttpServletRequest sent)) return;
        take(model.fields(command.type(), "", values, List.of()), sent, values, asking);
    }

    /** Also those inside a group. */
    private void take(List<FormField> fields, MultipartHttpServletRequest sent, FormValues values, PersonId asking)
            throws IOException {
        for (var field : fields)
            if (field.shape() == Shape.FILE) take(field.path(), sent, values, asking);
            else take(field.fields(), sent, values, asking);
    }

    private void take(String path, MultipartHttpServletRequest sent, FormValues values, PersonId asking)
            throws IOException {
        var file = sent.getFile(path);
        if (file == null
                || file.getOriginalFilename() == null
                || file.getOriginalFilename().isEmpty()) return;
        try (var content = file.getInputStream()) {
            var kept = uploads.take(content, file.getOriginalFilename(), file.getContentType(), asking);
            FormWriter.write(kept, figures.zone()).copyTo(values, path);
        } catch (MalformedRequest malformed) {
            throw new MalformedRequest(malformed.faults().stream()
                    .map(it -> new Fault(path, it.message()))
                    .toList());
        } catch (TooLarge tooLarge) {
            throw new MalformedRequest(
                    List.of(new Fault(path, wording.say("problem.too-large.detail", tooLarge.limit()))));
        }
    }

    /** What to show once more, with a key of its own: a refusal stands under the old one. */
    private record Again(Forms forms, Entry command, String id, FormValues values) {
        Answer with(HttpStatus status, List<Fault> faults, @Nullable Trouble trouble) {
            return new Answer(
                    status, "", forms.form(command, id, version(values), List.of(), values, faults, true, trouble));
        }
    }
}
