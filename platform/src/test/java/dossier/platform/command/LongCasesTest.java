package dossier.platform.command;

import static dossier.platform.clock.ErrandHouse.MORNING;
import static dossier.platform.clock.ErrandHouse.POISON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dossier.handbook.Duty;
import dossier.platform.clock.ErrandHouse;
import dossier.platform.store.Ids;
import dossier.words.PersonId;
import example.errands.Errand;
import example.errands.ErrandCommand;
import example.errands.ErrandCommand.AcceptErrand;
import example.errands.ErrandCommand.FinishErrand;
import example.errands.ErrandEvent.ErrandAccepted;
import example.errands.ErrandId;
import java.time.Duration;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LongCasesTest {
    private static final ErrandHouse HOUSE = ErrandHouse.start();

    private final LongCases remembered = HOUSE.the(LongCases.class);
    private final ErrandId id = new ErrandId(Ids.next());
    private final String stream = "errands/" + id.value();

    @BeforeEach
    void a_case_is_as_long_as_a_long_one() {
        for (var i = 0; i <= LongCases.LONG; i++) accept("errand " + i);
    }

    @Test
    void a_long_case_is_remembered_as_it_stands_and_a_short_one_is_not() {
        assertThat(standing()).isEqualTo(LongCases.LONG);
        assertThat(accept("one more")).isEqualTo(LongCases.LONG + 1L);
        assertThat(standing()).isEqualTo(LongCases.LONG + 1L);

        var other = new ErrandId(Ids.next());
        send(new AcceptErrand(other, "the first", MORNING, MORNING));
        assertThat(remembered.lastOf("errands/" + other.value())).isEmpty();
    }

    @Test
    void what_another_node_wrote_meanwhile_is_seen() {
        var duty = new Duty(Errand.RULE, "elsewhere", MORNING, MORNING.plus(Duration.ofDays(1)));
        HOUSE.the(EventStorageEngine.class)
                .appendEvents(new GenericDomainEventMessage<>(
                        "Errand", stream, LongCases.LONG + 1L, new ErrandAccepted(id, duty)));

        assertThat(send(new FinishErrand(id, "elsewhere"))).isEqualTo(LongCases.LONG + 2L);
    }

    @Test
    void what_was_taken_back_is_not_remembered() {
        assertThatThrownBy(() -> accept(POISON)).hasMessageContaining(POISON);

        assertThat(standing()).isEqualTo(LongCases.LONG);
        assertThat(accept("one more")).isEqualTo(LongCases.LONG + 1L);
    }

    private long standing() {
        return remembered.lastOf(stream).orElseThrow().getSequenceNumber();
    }

    private long accept(String subject) {
        return send(new AcceptErrand(id, subject, MORNING, MORNING.plus(Duration.ofDays(1))));
    }

    private static long send(ErrandCommand command) {
        return HOUSE.the(CommandDoor.class)
                .send(command, Asked.by(new PersonId("clerk"), Ids.next()))
                .version();
    }
}
