package dossier.platform.clock;

import dossier.decisions.api.DecisionEvent;
import dossier.handbook.Actor;
import dossier.handbook.Answer;
import dossier.handbook.DutyEvent;
import dossier.handbook.Fact;
import dossier.handbook.PolicyInForce;
import dossier.handbook.Question;
import dossier.handbook.Rule;
import dossier.platform.TestDatabase;
import dossier.platform.command.Actors;
import dossier.platform.command.Answering;
import dossier.platform.command.Policies;
import dossier.platform.command.Register;
import dossier.platform.store.Vocabulary;
import dossier.words.Command;
import dossier.words.DepartmentId;
import example.errands.Errand;
import example.errands.ErrandCommand;
import example.errands.ErrandCommand.MissErrand;
import example.errands.ErrandCommand.RemindErrand;
import example.errands.ErrandEvent;
import example.errands.ErrandId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;

/** The ground with the one context of errands on it, on a real database, under a clock that tests move. Nothing fires unless a test says so. */
public record ErrandHouse(ConfigurableApplicationContext context, MovedClock clock) {
    public static final Instant MORNING = Instant.parse("2026-03-02T01:00:00Z");

    /** What a register here cannot take. */
    public static final String POISON = "poison";

    /** @param more what a test brings besides */
    public static ErrandHouse start(Class<?>... more) {
        var clock = new MovedClock();
        var context = new SpringApplicationBuilder(Application.class)
                .sources(more)
                .web(WebApplicationType.NONE)
                .initializers(it -> it.getBeanFactory().registerSingleton("clock", clock))
                .run(
                        "--spring.datasource.url=" + TestDatabase.emptyUrl(),
                        "--spring.datasource.username=postgres",
                        "--spring.main.banner-mode=off",
                        "--spring.main.allow-bean-definition-overriding=true",
                        "--axon.axonserver.enabled=false",
                        "--dossier.clock.enabled=false",
                        "--dossier.automations.enabled=false",
                        "--dossier.automations.interval=0s",
                        "--dossier.keys.master=" + Base64.getEncoder().encodeToString(new byte[32]));
        return new ErrandHouse(context, clock);
    }

    public <T> T the(Class<T> type) {
        return context.getBean(type);
    }

    public static final class MovedClock extends Clock {
        private volatile Instant now = MORNING;

        public void set(Instant moment) {
            now = moment;
        }

        public void move(Duration by) {
            now = now.plus(by);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }
    }

    /** What the context of errands brings, and breaks when a test wants it to. */
    static final class Errands implements DutyCommands {
        volatile boolean broken;

        @Override
        public String context() {
            return "errands";
        }

        @Override
        public Command remind(String id, Rule rule, String subject) {
            if (broken) throw new IllegalStateException("broken");
            return new RemindErrand(new ErrandId(id), rule, subject);
        }

        @Override
        public Command breach(String id, Rule rule, String subject) {
            if (broken) throw new IllegalStateException("broken");
            return new MissErrand(new ErrandId(id), rule, subject);
        }
    }

    /** Told inside the append, like any register. */
    @Register
    static final class Reminders {
        final BlockingQueue<String> told = new LinkedBlockingQueue<>();

        @EventHandler
        void on(DutyEvent event) {
            if (event.subject().equals(POISON)) throw new IllegalStateException(POISON);
            if (event instanceof DutyEvent.Reminded) told.add(event.subject());
        }
    }

    record Weather(boolean fine) implements Answer {
        record Of() implements Question<Weather> {}
    }

    // not a @Configuration: the scan of a larger application must not find it
    @EnableAutoConfiguration(excludeName = "org.axonframework.springboot.autoconfig.UpdateCheckerAutoConfiguration")
    @ComponentScan(
            basePackages = {
                "dossier.platform.command",
                "dossier.platform.store",
                "dossier.platform.clock",
                "dossier.platform.automation"
            },
            excludeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*(Test|House).*"))
    @Import({Errand.class, Reminders.class, Errands.class})
    static class Application {
        @Bean
        Vocabulary vocabulary() {
            return Vocabulary.of(List.of(ErrandCommand.class, ErrandEvent.class, DecisionEvent.class));
        }

        @Bean
        Actors actors() {
            return (person, _) -> Optional.of(
                    Actor.HOUSE.is(person)
                            ? Actor.HOUSE
                            : new Actor(person, "clerk", new DepartmentId("sales"), Set.of(), List.of(), List.of()));
        }

        @Bean
        Policies policies() {
            return _ -> PolicyInForce.BUILT_IN;
        }

        /** Nobody asks; but a desk without any register is not to be had. */
        @Bean
        Answering<Weather.Of> weather() {
            return new Answering<>() {
                @Override
                public Class<Weather.Of> question() {
                    return Weather.Of.class;
                }

                @Override
                public Fact answer(Weather.Of question) {
                    return new Fact(new Weather(true), null);
                }
            };
        }
    }
}
