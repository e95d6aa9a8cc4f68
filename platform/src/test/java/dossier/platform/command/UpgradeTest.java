package dossier.platform.command;

import static dossier.platform.clock.ErrandHouse.MORNING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dossier.platform.automation.Followers;
import dossier.platform.clock.ErrandHouse;
import dossier.platform.log.EventLog;
import dossier.platform.log.Logged;
import dossier.platform.store.Ids;
import dossier.platform.store.NewerThanThis;
import dossier.words.PersonId;
import example.errands.ErrandCommand;
import example.errands.ErrandCommand.AcceptErrand;
import example.errands.ErrandCommand.FinishErrand;
import example.errands.ErrandEvent;
import example.errands.ErrandEvent.ErrandAccepted;
import example.errands.ErrandId;
import java.time.Duration;
import java.util.List;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import org.axonframework.serialization.upcasting.event.SingleEventUpcaster;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Two versions of the house on one store: what a newer one recorded does not break an older one, and what an older one recorded is read by a newer one. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class UpgradeTest {
    private static final String ACCEPTED = "errands.ErrandAccepted";
    private static final ErrandHouse HOUSE = ErrandHouse.start(BeforeReminders.class, EventLog.class);

    private final JdbcClient sql = HOUSE.the(JdbcClient.class);
    private final ErrandId id = new ErrandId(Ids.next()), other = new ErrandId(Ids.next());

    /** Once an errand had no reminder: it is that of its last moment. As a house writes one for every shape of the past that reads otherwise. */
    static final class BeforeReminders extends SingleEventUpcaster {
        private static final SimpleSerializedType BEFORE = new SimpleSerializedType(ACCEPTED, "0");

        @Override
        protected boolean canUpcast(IntermediateEventRepresentation event) {
            return event.getType().equals(BEFORE);
        }

        @Override
        protected IntermediateEventRepresentation doUpcast(IntermediateEventRepresentation event) {
            return event.upcastPayload(new SimpleSerializedType(ACCEPTED, "1"), JsonNode.class, it -> {
                var duty = (ObjectNode) it.get("duty");
                duty.set("remind", duty.get("due"));
                return it;
            });
        }
    }

    @BeforeEach
    void an_errand_is_accepted() {
        accept(id, "post");
    }

    @Test
    void of_a_case_that_holds_something_newer_nothing_is_decided_and_all_others_go_on() {
        accept(id, "bank");
        change(1, "payloadtype = 'errands.ErrandHandedOver'");
        var recorded = recorded();

        assertThatThrownBy(() -> send(new FinishErrand(id, "post")))
                .isInstanceOf(NewerThanThis.class)
                .hasMessageContaining("errands.ErrandHandedOver");
        assertThatThrownBy(() -> History.of(id, ErrandEvent.class, HOUSE.the(EventStore.class)))
                .isInstanceOf(NewerThanThis.class);
        assertThat(recorded()).isEqualTo(recorded);
        assertThat(accept(other, "post")).isZero();
        HOUSE.the(Followers.class).catchUp();
    }

    @Test
    void whoever_reads_the_log_is_told_what_something_newer_is_called() {
        change(0, "payloadtype = 'errands.ErrandHandedOver'");

        assertThat(HOUSE.the(EventLog.class).<List<Logged>>read(it -> it.of("errands/" + id.value(), 0, 0)))
                .singleElement()
                .satisfies(it -> assertThat(it.event()).isNull())
                .extracting(Logged::name)
                .isEqualTo("errands.ErrandHandedOver");
    }

    @Test
    void a_known_event_that_names_a_newer_rule_is_to_its_case_as_one_that_is_newer_itself() {
        change(
                0,
                "payload = convert_to(jsonb_set(convert_from(payload, 'UTF8')::jsonb, '{duty,rule}', '\"NEW-01\"')::text, 'UTF8')");

        assertThatThrownBy(() -> send(new FinishErrand(id, "post")))
                .isInstanceOf(NewerThanThis.class)
                .hasMessageContaining("NEW-01");
        assertThatThrownBy(() -> History.of(id, ErrandEvent.class, HOUSE.the(EventStore.class)))
                .isInstanceOf(NewerThanThis.class);
        assertThat(HOUSE.the(EventLog.class).<List<Logged>>read(it -> it.of("errands/" + id.value(), 0, 0)))
                .singleElement()
                .satisfies(it -> assertThat(it.event()).isNull())
                .extracting(Logged::name)
                .isEqualTo(ACCEPTED);
        assertThat(accept(other, "post")).isZero();
        HOUSE.the(Followers.class).catchUp();
    }

    @Test
    void who_asks_again_what_a_newer_node_decided_by_a_newer_rule_is_told_so() {
        var key = Ids.next();
        var accept = new AcceptErrand(new ErrandId(Ids.next()), "post", MORNING, MORNING.plus(Duration.ofDays(1)));
        assertThat(send(accept, key)).isZero();
        sql.sql(
                        "update domainevententry set metadata = convert_to(jsonb_set(convert_from(metadata, 'UTF8')::jsonb,"
                                + " '{decision,basis}', '[{\"rule\": \"NEW-01\"}]')::text, 'UTF8') where aggregateidentifier = ?")
                .param("errands/" + accept.id().value())
                .update();

        assertThatThrownBy(() -> send(accept, key))
                .isInstanceOf(NewerThanThis.class)
                .hasMessageContaining("NEW-01");
    }

    @Test
    void a_field_that_is_newer_is_passed_over() {
        change(
                0,
                "payload = convert_to((convert_from(payload, 'UTF8')::jsonb || '{\"colour\": \"red\"}')::text, 'UTF8')");

        assertThat(send(new FinishErrand(id, "post"))).isEqualTo(1);
    }

    @Test
    void a_shape_of_the_past_is_read_through_its_upcaster_by_whoever_reads() {
        change(
                0,
                "payloadrevision = '0', payload = convert_to((convert_from(payload, 'UTF8')::jsonb #- '{duty,remind}')::text, 'UTF8')");

        var inTheLog = HOUSE.the(EventLog.class).read(it -> it.of("errands/" + id.value(), 0, 0));
        assertThat(inTheLog)
                .extracting(Logged::event)
                .satisfiesExactly(it -> assertThat(it)
                        .isInstanceOfSatisfying(
                                ErrandAccepted.class,
                                read -> assertThat(read.duty().remind())
                                        .isEqualTo(read.duty().due())));
        assertThat(send(new FinishErrand(id, "post"))).isEqualTo(1);
    }

    private void change(long version, String how) {
        assertThat(sql.sql("update domainevententry set " + how
                                + " where aggregateidentifier = ? and sequencenumber = ?")
                        .params("errands/" + id.value(), version)
                        .update())
                .isOne();
    }

    private long recorded() {
        return sql.sql("select count(*) from domainevententry")
                .query(Long.class)
                .single();
    }

    private static long accept(ErrandId id, String subject) {
        return send(new AcceptErrand(id, subject, MORNING, MORNING.plus(Duration.ofDays(1))));
    }

    private static long send(ErrandCommand command) {
        return send(command, Ids.next());
    }

    private static long send(ErrandCommand command, String key) {
        return HOUSE.the(CommandDoor.class)
                .send(command, Asked.by(new PersonId("clerk"), key))
                .version();
    }
}
