package dossier.platform.web.form;

import dossier.platform.command.Asked;
import dossier.platform.command.Busy;
import dossier.platform.command.KeyReused;
import dossier.platform.comments.Comment;
import dossier.platform.comments.Comments;
import dossier.platform.store.Ids;
import dossier.platform.web.CommandReader;
import dossier.platform.web.MalformedRequest;
import dossier.platform.web.MalformedRequest.Fault;
import dossier.platform.web.page.Figures;
import dossier.platform.web.page.PageController;
import dossier.words.PersonId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;

/** {@code /do/{context}/{id}/comment}: what one has to say about a case, for whoever may read it. A whole page, or a part of that of the case. */
@PageController
class CommentPages {
    private static final String PART = "HX-Request", ADDRESS = "/do/{context}/{id}/comment";

    /**
     * @param mentions whether colleagues can be told
     * @param kept whether it comes back as it was filled in
     * @param faults that are told at none of the fields
     * @param trouble key of the message that tells why it was not taken; null before that
     */
    record Page(
            String context,
            String id,
            String key,
            List<FormField> fields,
            boolean mentions,
            boolean kept,
            List<Fault> faults,
            @Nullable String trouble) {
        public String action() {
            return "/do/" + context + "/" + id + "/comment";
        }

        public String back() {
            return "/" + context + "/" + id + "#story";
        }
    }

    private final Comments comments;
    private final FormModel model;
    private final CommandReader reader;
    private final Figures figures;

    CommentPages(Comments comments, FormModel model, CommandReader reader, Figures figures) {
        this.comments = comments;
        this.model = model;
        this.reader = reader;
        this.figures = figures;
    }

    @GetMapping(ADDRESS)
    String form(
            @PathVariable String context,
            @PathVariable String id,
            @RequestHeader(name = PART, required = false) @Nullable String part,
            Principal asking,
            Model shown) {
        comments.readableTo(context, id, new PersonId(asking.getName()));
        return view(page(context, id, new FormValues(), List.of(), null), part, shown);
    }

    /** Taken: back to the story. Not taken: the form as it was filled in. */
    @PostMapping(ADDRESS)
    @Nullable
    String send(
            @PathVariable String context,
            @PathVariable String id,
            @RequestHeader(name = PART, required = false) @Nullable String part,
            HttpServletRequest request,
            HttpServletResponse response,
            Principal asking,
            Model shown) {
        var by = new PersonId(asking.getName());
        var values = FormValues.of(request.getParameterMap());
        comments.readableTo(context, id, by);
        if (values.has(FormModel.KEPT)) return view(page(context, id, values, List.of(), null), part, shown);
        try {
            var said = reader.read(Comment.class, new FormReader(values, figures.zone()).read(Comment.class));
            var line = comments.write(
                    context, id, said, Asked.by(by, Sending.asked(values, by).key()));
            return go(context, id, line, part, request, response);
        } catch (MalformedRequest malformed) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return view(page(context, id, values, malformed.faults(), null), part, shown);
        } catch (KeyReused reused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return view(page(context, id, values, List.of(), "form.key-reused"), part, shown);
        } catch (Busy busy) {
            response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
            return view(page(context, id, values, List.of(), "form.busy"), part, shown);
        }
    }

    /** Whoever wrote it on the page of the case stays there, and sees it anew. */
    private static @Nullable String go(
            String context,
            String id,
            String line,
            @Nullable String part,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (part == null) {
            response.setStatus(HttpStatus.SEE_OTHER.value());
            response.setHeader("Location", request.getContextPath() + "/" + context + "/" + id + "#v" + line);
        } else {
            response.setStatus(HttpStatus.NO_CONTENT.value());
            response.setHeader("HX-Refresh", "true");
        }
        return null;
    }

    private static String view(Page page, @Nullable String part, Model shown) {
        shown.addAttribute("comment", page);
        return part == null ? "do/comment" : "do/comment :: part";
    }

    private Page page(String context, String id, FormValues values, List<Fault> faults, @Nullable String trouble) {
        var fields = model.fields(Comment.class, "comment", values, faults);
        return new Page(
                context,
                id,
                Ids.next(),
                fields,
                comments.mayMention(context),
                values.has("comment"),
                FormModel.elsewhere(fields, faults),
                trouble);
    }
}
