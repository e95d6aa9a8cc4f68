package dossier.platform.links;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import dossier.handbook.Refused;
import dossier.platform.command.CommandDoor;
import dossier.platform.links.LinkQuestion.Asked;
import dossier.platform.links.LinkQuestion.State;
import dossier.platform.links.Links.Link;
import dossier.platform.security.Guesses;
import dossier.words.Command;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.ui.ExtendedModelMap;

/** What whoever has a link is told, however late they come to it. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class AnswerPagesTest {
    private static final Instant NOW = Instant.parse("2026-03-02T04:00:00Z");
    private static final String TOKEN = "a-token";

    private final CommandDoor door = mock();
    private final Links links = mock();
    private final MockHttpServletResponse response = new MockHttpServletResponse();
    private final ExtendedModelMap model = new ExtendedModelMap();
    private @Nullable Asked asked;

    @BeforeEach
    void a_link_of_ours() {
        when(links.read(TOKEN)).thenReturn(Optional.of(new Link("orders", "o-1", 1)));
        when(links.read("another")).thenReturn(Optional.empty());
    }

    @Test
    void an_answer_is_told_back_with_its_question() {
        asked = asked(NOW.plusSeconds(1), State.OPEN, null);
        answer(true);
        assertThat(model).containsEntry("state", "taken").containsEntry("asked", asked);
        assertThat(model).containsEntry("answer", "question.yes");
    }

    @Test
    void who_comes_late_is_told_to_which_question_and_nothing_is_recorded() {
        asked = asked(NOW, State.OPEN, null);
        answer(true);
        gone("links.gone.EXPIRED", 410);
        assertThat(model).containsEntry("asked", asked);

        asked = asked(NOW.plusSeconds(1), State.USED, NOW.minusSeconds(60));
        answer(false);
        gone("links.gone.USED", 410);
        assertThat(model).containsEntry("asked", asked);
        verify(door, never()).send(any(), any());
    }

    @Test
    void who_was_not_to_be_asked_is_not_told_the_question() {
        asked = asked(NOW.plusSeconds(1), State.REVOKED, null);
        pages().ask(TOKEN, new MockHttpServletRequest(), response, model);
        gone("links.gone.REVOKED", 410);
        assertThat(model.get("asked")).isNull();

        pages().ask("another", new MockHttpServletRequest(), response, model);
        gone("links.gone.unknown", 404);
        assertThat(model.get("asked")).isNull();
    }

    @Test
    void what_was_settled_before_the_page_knew_is_told_as_such() {
        asked = asked(NOW.plusSeconds(1), State.OPEN, null);
        when(door.send(any(), any())).thenThrow(new Refused(List.of()));
        answer(true);
        gone("links.gone.too-late", 409);
        assertThat(model).containsEntry("asked", asked);
    }

    private void gone(String why, int status) {
        assertThat(model).containsEntry("state", "gone").containsEntry("why", why);
        assertThat(response.getStatus()).isEqualTo(status);
    }

    private void answer(boolean agrees) {
        pages().answer(TOKEN, agrees, "words", new MockHttpServletRequest(), response, model);
    }

    private AnswerPages pages() {
        var questions = new StaticListableBeanFactory();
        questions.addBean("orders", new Orders());
        return new AnswerPages(
                links,
                questions.getBeanProvider(LinkQuestion.class),
                door,
                mock(Guesses.class),
                Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private static Asked asked(Instant expires, State state, @Nullable Instant answeredAt) {
        return new Asked("question", List.of(), expires, state, answeredAt);
    }

    private final class Orders implements LinkQuestion {
        @Override
        public String context() {
            return "orders";
        }

        @Override
        public Optional<Asked> asked(String id, int link) {
            return Optional.ofNullable(asked);
        }

        @Override
        public Command answer(String id, int link, boolean agrees, String words) {
            return mock();
        }
    }
}
