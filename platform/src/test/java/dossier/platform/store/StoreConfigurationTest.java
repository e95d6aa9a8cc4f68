package dossier.platform.store;

import static org.assertj.core.api.Assertions.assertThat;

import dossier.platform.TestDatabase;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Base64;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.serialization.Serializer;
import org.axonframework.springboot.autoconfig.AxonAutoConfiguration;
import org.axonframework.springboot.autoconfig.EventProcessingAutoConfiguration;
import org.axonframework.springboot.autoconfig.InfraConfiguration;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import tools.jackson.databind.json.JsonMapper;

@DisplayNameGeneration(ReplaceUnderscores.class)
class StoreConfigurationTest {
    private final ApplicationContextRunner application = new ApplicationContextRunner()
            .withPropertyValues(
                    "spring.datasource.url=" + TestDatabase.emptyUrl(),
                    "spring.datasource.username=postgres",
                    "dossier.keys.master=" + Base64.getEncoder().encodeToString(new byte[AesGcm.KEY_BYTES]))
            .withBean(Clock.class, Clock::systemUTC)
            .withBean(TransactionManager.class, NoTransactionManager::instance)
            .withConfiguration(AutoConfigurations.of(
                    DataSourceAutoConfiguration.class,
                    FlywayAutoConfiguration.class,
                    JdbcTemplateAutoConfiguration.class,
                    JdbcClientAutoConfiguration.class,
                    JacksonAutoConfiguration.class,
                    EventProcessingAutoConfiguration.class,
                    AxonAutoConfiguration.class,
                    InfraConfiguration.class))
            .withUserConfiguration(StoreConfiguration.class);

    @Test
    void axon_stores_and_sends_with_the_names_of_the_house() {
        application.run(context -> {
            var axon = context.getBean(org.axonframework.config.Configuration.class);
            var ours = context.getBean(StoredWords.class);

            assertThat(axon.serializer()).isSameAs(ours);
            assertThat(axon.eventSerializer()).isSameAs(ours);
            assertThat(axon.messageSerializer()).isSameAs(ours);
            assertThat(context.getBeansOfType(Serializer.class))
                    .containsOnlyKeys("serializer", "eventSerializer", "messageSerializer");
        });
    }

    @Test
    void http_has_a_mapper_of_its_own() {
        application.run(context -> assertThat(context.getBean(JsonMapper.class))
                .isNotSameAs(context.getBean(StoredJson.class).mapper()));
    }

    @Test
    void a_start_with_the_master_key_of_another_house_fails() {
        application.run(context -> context.getBean(KeyVault.class).seal("contracts/c-1", "text"));

        application
                .withPropertyValues("dossier.keys.master="
                        + Base64.getEncoder()
                                .encodeToString("another house's 32 byte long key".getBytes(StandardCharsets.UTF_8)))
                .run(context ->
                        assertThat(context).getFailure().hasStackTraceContaining("not made under this master key"));
        application.run(context -> assertThat(context).hasNotFailed());
    }
}
