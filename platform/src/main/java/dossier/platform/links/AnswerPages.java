package dossier.platform.links;

import dossier.handbook.Actor;
import dossier.handbook.NoSuchCase;
import dossier.handbook.Refused;
import dossier.platform.command.Asked;
import dossier.platform.command.CommandDoor;
import dossier.platform.command.KeyReused;
import dossier.platform.links.LinkQuestion.State;
import dossier.platform.links.Links.Link;
import dossier.platform.security.Guesses;
import dossier.platform.security.TooManyAttempts;
import dossier.platform.web.page.PageController;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /answer/{token}}: one question, for whoever has the link, and nothing beyond it. */
@PageController
class AnswerPages {
    private static final int LONGEST_WORDS = 2_000;

    private final Links links;
    private final List<LinkQuestion> questions;
    private final CommandDoor door;
    private final Guesses guesses;
    private final Clock clock;

    AnswerPages(Links links, ObjectProvider<LinkQuestion> questions, CommandDoor door, Guesses guesses, Clock clock) {
        this.links = links;
        this.questions = questions.stream().toList();
        this.door = door;
        this.guesses = guesses;
        this.clock = clock;
    }

    @GetMapping("/answer/{token}")
    String ask(@PathVariable String token, HttpServletRequest request, HttpServletResponse response, Model model) {
        try {
            var link = ours(token, request);
            if (link.isEmpty()) return gone("unknown", null, HttpStatus.NOT_FOUND, response, model);
            var asked = asked(link.get());
            if (asked.isEmpty()) return gone("unknown", null, HttpStatus.NOT_FOUND, response, model);
            return page(token, asked.get(), "", null, response, model);
        } catch (TooManyAttempts locked) {
            return locked(locked, response, model);
        }
    }

    @PostMapping("/answer/{token}")
    String answer(
            @PathVariable String token,
            @RequestParam(required = false) @Nullable Boolean agrees,
            @RequestParam(defaultValue = "") String words,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        try {
            var link = ours(token, request);
            var asked = link.flatMap(this::asked);
            if (link.isEmpty() || asked.isEmpty()) return gone("unknown", null, HttpStatus.NOT_FOUND, response, model);
            if (stateOf(asked.get()) != State.OPEN) return page(token, asked.get(), "", null, response, model);
            var fault = fault(agrees, words.strip());
            if (agrees == null || fault != null) return page(token, asked.get(), words, fault, response, model);
            return take(link.get(), asked.get(), agrees, words.strip(), response, model);
        } catch (TooManyAttempts locked) {
            return locked(locked, response, model);
        }
    }

    /** Sent twice, the first answer counts: the case takes one. */
    private String take(
            Link link,
            LinkQuestion.Asked asked,
            boolean agrees,
            String words,
            HttpServletResponse response,
            Model model) {
        var question = question(link).orElseThrow();
        var key = "link/" + link.context() + "/" + link.id() + "/" + link.number();
        try {
            door.send(
                    question.answer(link.id(), link.number(), agrees, words),
                    Asked.by(Actor.HOUSE.person(), key + "/" + agrees + "/" + words.hashCode()));
            model.addAttribute("state", "taken")
                    .addAttribute("asked", asked)
                    .addAttribute("answer", asked.answer(agrees));
            return "links/answer";
        } catch (Refused | KeyReused | NoSuchCase tooLate) {
            return gone("too-late", asked, HttpStatus.CONFLICT, response, model);
        }
    }

    private static @Nullable String fault(@Nullable Boolean agrees, String words) {
        if (agrees == null) return "links.fault.choose";
        if (words.length() > LONGEST_WORDS) return "links.fault.long";
        return !agrees && words.isEmpty() ? "links.fault.words" : null;
    }

    private String page(
            String token,
            LinkQuestion.Asked asked,
            String words,
            @Nullable String fault,
            HttpServletResponse response,
            Model model) {
        var state = stateOf(asked);
        if (state != State.OPEN)
            return gone(state.name(), state == State.REVOKED ? null : asked, HttpStatus.GONE, response, model);
        if (fault != null) response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("state", "open")
                .addAttribute("token", token)
                .addAttribute("asked", asked)
                .addAttribute("words", words)
                .addAttribute("fault", fault);
        return "links/answer";
    }

    /** @param asked null where there is no question, or where this is not the one to be told it */
    private static String gone(
            String why,
            LinkQuestion.@Nullable Asked asked,
            HttpStatus status,
            HttpServletResponse response,
            Model model) {
        response.setStatus(status.value());
        model.addAttribute("state", "gone")
                .addAttribute("why", "links.gone." + why)
                .addAttribute("asked", asked);
        return "links/answer";
    }

    private static String locked(TooManyAttempts locked, HttpServletResponse response, Model model) {
        response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(locked.seconds()));
        return gone("locked", null, HttpStatus.TOO_MANY_REQUESTS, response, model);
    }

    private State stateOf(LinkQuestion.Asked asked) {
        if (asked.state() != State.OPEN) return asked.state();
        return clock.instant().isBefore(asked.expires()) ? State.OPEN : State.EXPIRED;
    }

    /** One that is not ours is a guess, and guesses are counted. */
    private Optional<Link> ours(String token, HttpServletRequest request) {
        guesses.check(request.getRemoteAddr());
        var link = links.read(token);
        if (link.isEmpty()) guesses.wrong(request.getRemoteAddr());
        return link;
    }

    private Optional<LinkQuestion.Asked> asked(Link link) {
        return question(link).flatMap(it -> it.asked(link.id(), link.number()));
    }

    private Optional<LinkQuestion> question(Link link) {
        return questions.stream()
                .filter(it -> it.context().equals(link.context()))
                .findFirst();
    }
}
