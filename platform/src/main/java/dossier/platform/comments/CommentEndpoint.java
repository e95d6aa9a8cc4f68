package dossier.platform.comments;

import dossier.platform.command.Asked;
import dossier.platform.web.CommandReader;
import dossier.platform.web.SentCommand;
import dossier.words.PersonId;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.security.Principal;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /api/{context}/{id}/comments}: says something about a case of any context. What was said stands in its timeline. */
@RestController
class CommentEndpoint {
    /** @param id of the line in the timeline */
    record Written(String id) {}

    private final Comments comments;
    private final CommandReader reader;
    private final SentCommand sent;

    CommentEndpoint(Comments comments, CommandReader reader, SentCommand sent) {
        this.comments = comments;
        this.reader = reader;
        this.sent = sent;
    }

    @PostMapping(path = "/api/{context}/{id}/comments", consumes = MediaType.APPLICATION_JSON_VALUE)
    Written write(@PathVariable String context, @PathVariable String id, HttpServletRequest request, Principal asking)
            throws IOException {
        var asked = Asked.by(new PersonId(asking.getName()), sent.keyOf(request));
        var said = reader.read(Comment.class, reader.parse(sent.bodyOf(request)));
        return new Written(comments.write(context, id, said, asked));
    }
}
