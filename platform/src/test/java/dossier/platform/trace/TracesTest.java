package dossier.platform.trace;

import static dossier.platform.clock.ErrandHouse.MORNING;
import static org.assertj.core.api.Assertions.assertThat;

import dossier.platform.automation.Followers;
import dossier.platform.automation.WhenErrandIsFinishedThenSeeWhetherItWasDone;
import dossier.platform.clock.ErrandHouse;
import dossier.platform.command.Asked;
import dossier.platform.command.CommandDoor;
import dossier.platform.store.Ids;
import dossier.words.PersonId;
import example.errands.ErrandCommand;
import example.errands.ErrandCommand.AcceptErrand;
import example.errands.ErrandCommand.FinishErrand;
import example.errands.ErrandId;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import java.time.Duration;
import java.util.Map;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TracesTest {
    private static final ErrandHouse HOUSE = ErrandHouse.start(WhenErrandIsFinishedThenSeeWhetherItWasDone.class);
    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736", SENDER = "00f067aa0ba902b7";

    private final InMemorySpanExporter spans = InMemorySpanExporter.create();
    private final SdkTracerProvider provider = SdkTracerProvider.builder()
            .addSpanProcessor(SimpleSpanProcessor.create(spans))
            .build();
    private final ErrandId id = new ErrandId(Ids.next());

    @BeforeEach
    void all_is_heard() {
        HOUSE.the(Followers.class).catchUp();
        Traces.on(provider);
    }

    @AfterEach
    void off() {
        Traces.off();
        provider.close();
    }

    @Test
    void from_a_request_to_whoever_hears_of_it_it_is_one_trace() {
        try (var _ = Traces.request("POST", _ -> "00-" + TRACE + "-" + SENDER + "-01")) {
            acceptAndFinish();
        }
        HOUSE.the(Followers.class).catchUp();

        assertThat(spans.getFinishedSpanItems())
                .allSatisfy(it -> assertThat(it.getTraceId()).isEqualTo(TRACE))
                .allSatisfy(it -> assertThat(it.toString()).doesNotContain("clerk", id.value()))
                .extracting(SpanData::getName)
                .containsExactly(
                        "append",
                        "decide AcceptErrand",
                        "append",
                        "decide FinishErrand",
                        "POST",
                        "append",
                        "decide AcceptErrand",
                        "hear WhenErrandIsFinishedThenSeeWhetherItWasDone");
    }

    @Test
    void what_is_not_asked_for_within_a_trace_leaves_none() {
        acceptAndFinish();
        HOUSE.the(Followers.class).catchUp();

        assertThat(spans.getFinishedSpanItems()).isEmpty();
        assertThat(metaDataOfTheLast()).doesNotContainKey(Traces.TRACE);
    }

    @Test
    void without_a_collector_nothing_is_measured_or_kept() {
        Traces.off();
        try (var _ = Traces.request("POST", _ -> "00-" + TRACE + "-" + SENDER + "-01")) {
            acceptAndFinish();
        }

        assertThat(spans.getFinishedSpanItems()).isEmpty();
        assertThat(metaDataOfTheLast()).doesNotContainKey(Traces.TRACE);
    }

    private Map<String, ?> metaDataOfTheLast() {
        return HOUSE.the(EventStore.class)
                .readEvents("errands/" + id.value(), 1)
                .next()
                .getMetaData();
    }

    private void acceptAndFinish() {
        send(new AcceptErrand(id, "post", MORNING, MORNING.plus(Duration.ofDays(1))));
        send(new FinishErrand(id, "post"));
    }

    private static void send(ErrandCommand command) {
        HOUSE.the(CommandDoor.class).send(command, Asked.by(new PersonId("clerk"), Ids.next()));
    }
}
