package dossier.platform.security;

import static org.mockito.Mockito.mock;

import dossier.handbook.Authority;
import dossier.platform.TestDatabase;
import dossier.platform.web.CaseWords;
import dossier.platform.web.CommandReader;
import dossier.platform.web.ProblemWriter;
import dossier.platform.web.Problems;
import dossier.platform.web.Wording;
import dossier.platform.web.form.Choices;
import dossier.platform.web.form.Option;
import dossier.platform.web.page.Figures;
import dossier.platform.web.page.Names;
import dossier.platform.web.page.Shell;
import dossier.words.PersonId;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/** The doors of the house with hardly anything behind them, on a real port and a real database, under a clock that tests move. */
record House(ConfigurableApplicationContext context, String database, MovedClock clock) implements AutoCloseable {
    /** Started once; every test takes a login of its own and moves the clock past the locks of others. */
    static final House SHARED = start(TestDatabase.emptyUrl(), new MovedClock(), "");

    static final String PASSWORD = "correct horse battery";
    private static final AtomicInteger LOGINS = new AtomicInteger();
    private static final Set<String> ADMINISTRATORS = ConcurrentHashMap.newKeySet();

    static House start(String database, MovedClock clock, String... settings) {
        var args = Stream.concat(
                        Stream.of(settings).filter(it -> !it.isEmpty()),
                        Stream.of("server.port=0", "spring.datasource.url=" + database, "spring.main.banner-mode=off"))
                .map(it -> "--" + it)
                .toArray(String[]::new);
        var context = new SpringApplicationBuilder(Application.class)
                .initializers(it -> it.getBeanFactory().registerSingleton("clock", clock))
                .run(args);
        return new House(context, database, clock);
    }

    <T> T the(Class<T> type) {
        return context.getBean(type);
    }

    Browser browser() {
        return new Browser(
                URI.create("http://localhost:" + context.getEnvironment().getProperty("local.server.port")));
    }

    /** A new account with {@link #PASSWORD}, past all locks. */
    String someone() {
        clock.move(Duration.ofHours(1));
        var login = "someone" + LOGINS.incrementAndGet();
        the(Accounts.class).create(login, new PersonId("person-of-" + login), PASSWORD, false);
        return login;
    }

    String administrator() {
        var login = someone();
        ADMINISTRATORS.add("person-of-" + login);
        return login;
    }

    String token(String login, Scope scope) {
        return the(ApiTokens.class)
                .issue(login, "test", scope, Duration.ofHours(1))
                .token();
    }

    @Override
    public void close() {
        context.close();
    }

    static final class MovedClock extends Clock {
        private volatile Instant now = Instant.parse("2026-11-23T01:00:00Z");

        void move(Duration by) {
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

    // not a @Configuration: the scan of a larger application must not find it
    @EnableAutoConfiguration(
            excludeName = {
                "org.axonframework.springboot.autoconfig.AxonAutoConfiguration",
                "org.axonframework.springboot.autoconfig.UpdateCheckerAutoConfiguration"
            })
    @ComponentScan({"dossier.platform.security", "dossier.platform.accounts"})
    @Import({
        CommandReader.class,
        Wording.class,
        Problems.class,
        ProblemWriter.class,
        Shell.class,
        Names.class,
        Figures.class
    })
    static class Application {
        @Bean
        Authorities authorities() {
            return (person, authority) ->
                    authority == Authority.ADMINISTER_ACCOUNTS && ADMINISTRATORS.contains(person.value());
        }

        @Bean
        CaseWords noCases() {
            return mock();
        }

        @Bean
        Choices<PersonId> peopleToChoose() {
            return new Choices<>() {
                @Override
                public Class<PersonId> of() {
                    return PersonId.class;
                }

                @Override
                public List<Option> all() {
                    return List.of(new Option("p-gao", "Gao"));
                }
            };
        }

        /** As cheap as bcrypt goes: the tests are about who gets in, not about how long it takes. */
        @Bean
        @Primary
        PasswordEncoder cheapEncoder() {
            return new DelegatingPasswordEncoder("bcrypt", Map.of("bcrypt", new BCryptPasswordEncoder(4)));
        }

        @Bean
        MessageSource messageSource() {
            var messages = new ResourceBundleMessageSource();
            messages.setBasenames("messages/security", "messages/problems", "messages/pages");
            messages.setDefaultEncoding("UTF-8");
            return messages;
        }

        @Bean
        RouterFunction<ServerResponse> rooms() {
            HandlerFunction<ServerResponse> name =
                    it -> ServerResponse.ok().body(it.principal().orElseThrow().getName());
            return RouterFunctions.route()
                    .GET("/", name)
                    .GET("/contracts", name)
                    .POST("/contracts", name)
                    .GET("/api/contracts", name)
                    .POST("/api/contracts", name)
                    .build();
        }
    }
}
