package dossier.handbook;

import dossier.platform.TestDatabase;
import dossier.platform.command.Actors;
import dossier.platform.command.Policies;
import dossier.platform.store.Vocabulary;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Optional;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;

/** The door on a real event store, at noon, where everyone who asks has the same authority. Who extends it says which aggregates and registers stand behind it. */
@EnableAutoConfiguration(excludeName = "org.axonframework.springboot.autoconfig.UpdateCheckerAutoConfiguration")
@ComponentScan(
        basePackages = {"dossier.platform.command", "dossier.platform.store"},
        excludeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*(Test|House).*"))
public abstract class RaceHouse {
    private final Actor actor;

    protected RaceHouse(Actor actor) {
        this.actor = actor;
    }

    public static ConfigurableApplicationContext open(Class<? extends RaceHouse> house) {
        return new SpringApplicationBuilder(house)
                .web(WebApplicationType.NONE)
                .initializers(it ->
                        it.getBeanFactory().registerSingleton("clock", Clock.fixed(Scenario.NOON, ZoneOffset.UTC)))
                .run(
                        "--spring.datasource.url=" + TestDatabase.emptyUrl(),
                        "--spring.datasource.username=postgres",
                        "--spring.main.banner-mode=off",
                        "--spring.main.allow-bean-definition-overriding=true",
                        "--axon.axonserver.enabled=false",
                        "--dossier.clock.enabled=false",
                        "--dossier.keys.master=" + Base64.getEncoder().encodeToString(new byte[32]));
    }

    @Bean
    Vocabulary vocabulary() {
        return Vocabulary.scan();
    }

    @Bean
    Actors actors() {
        return (_, _) -> Optional.of(actor);
    }

    @Bean
    Policies policies() {
        return _ -> PolicyInForce.BUILT_IN;
    }
}
