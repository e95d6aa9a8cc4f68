package dossier.platform.read;

import static dossier.platform.read.ReadFixture.packed;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import example.parcels.ParcelEvent;
import example.parcels.ParcelLine;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.serialization.Serializer;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import tools.jackson.databind.json.JsonMapper;

/** The beans find each other, with what a context contributes and without. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReadWiringTest {
    private final ApplicationContextRunner application =
            new ApplicationContextRunner().withUserConfiguration(Ground.class).withBean(ReadFixture.class);

    @Test
    void a_context_contributes_its_models_and_its_ledger() {
        application
                .withUserConfiguration(Parcels.class)
                .withPropertyValues("dossier.read.patience=20s")
                .run(context -> {
                    context.getBean(ReadFixture.class).happen(packed("p1"));
                    var ledgers = context.getBean(Ledgers.class);
                    assertThat(ledgers.one("parcels", "p1", Map.of("after", List.of("0")), ReadFixture.LI)
                                    .version())
                            .isZero();
                    assertThat(context.getBean(ReadModelsEndpoint.class).all())
                            .singleElement()
                            .matches(ReadModelsEndpoint.State::running);
                    assertThat(context.getBean(ReadSettings.class).patience()).isEqualTo(Duration.ofSeconds(20));
                });
    }

    @Test
    void an_application_without_read_models_starts_too() {
        application.run(context ->
                assertThat(context.getBean(ReadModelsEndpoint.class).all()).isEmpty());
    }

    @Configuration(proxyBeanMethods = false)
    @ComponentScan(
            basePackageClasses = Ledgers.class,
            excludeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*Test.*"))
    static class Ground {
        @Bean(destroyMethod = "shutdownNow")
        MongoServer mongoServer() {
            return new MongoServer(new MemoryBackend());
        }

        @Bean
        MongoClient mongoClient(MongoServer server) {
            return MongoClients.create(server.bindAndGetConnectionString());
        }

        @Bean
        EventStore eventStore(ReadFixture house) {
            return house.events;
        }

        @Bean
        Serializer serializer() {
            return ReadFixture.JSON;
        }

        @Bean
        JsonMapper jsonMapper() {
            return JsonMapper.builder().build();
        }

        @Bean
        Clock clock() {
            return Clock.systemUTC();
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Parcels {
        @Bean
        ReadModel.Cases<ParcelLine, ParcelEvent> parcelLedger() {
            return ReadModel.ofCases(
                    "parcel_ledger", 1, ParcelLine.class, ParcelEvent.class, ParcelLine::blank, ParcelLine::after);
        }

        @Bean
        Ledger<ParcelLine> parcels(ReadModel.Cases<ParcelLine, ParcelEvent> parcelLedger) {
            return Ledger.of(parcelLedger).filteredBy("stage").sortedBy("-changed");
        }
    }
}
