package dossier.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import dossier.platform.TestDatabase;
import dossier.words.PersonId;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LockOutTest {
    final House house = House.SHARED;
    final Browser browser = house.browser();

    @Test
    void five_wrong_passwords_lock_the_login_for_fifteen_minutes_after_the_last() {
        var login = house.someone();
        for (int i = 0; i < 5; i++) {
            assertThat(browser.signIn(login, "wrong").statusCode()).isEqualTo(401);
            house.clock().move(Duration.ofMinutes(3));
        }
        var locked = browser.signIn(login, House.PASSWORD);
        assertThat(locked.statusCode()).isEqualTo(429);
        assertThat(locked.headers().firstValue("Retry-After")).hasValue("720");
        assertThat(locked.body()).contains("登录失败次数过多，请在 12 分钟后重试。");
        house.clock().move(Duration.ofMinutes(12).minusSeconds(1));
        assertThat(browser.signIn(login, House.PASSWORD).statusCode()).isEqualTo(429);
        house.clock().move(Duration.ofSeconds(1));
        assertThat(browser.signIn(login, House.PASSWORD).statusCode()).isEqualTo(303);
    }

    @Test
    void failures_further_apart_than_the_window_do_not_lock() {
        var login = house.someone();
        for (int i = 0; i < 8; i++) {
            assertThat(browser.signIn(login, "wrong").statusCode()).isEqualTo(401);
            house.clock().move(Duration.ofMinutes(4));
        }
    }

    @Test
    void the_right_password_clears_what_went_before() {
        var login = house.someone();
        for (int round = 0; round < 2; round++) {
            for (int i = 0; i < 4; i++)
                assertThat(house.browser().signIn(login, "wrong").statusCode()).isEqualTo(401);
            assertThat(house.browser().signIn(login, House.PASSWORD).statusCode())
                    .isEqualTo(303);
        }
    }

    @Test
    void another_spelling_of_the_login_is_the_same_login() {
        var login = house.someone();
        for (int i = 0; i < 5; i++) browser.signIn(" " + login.toUpperCase(), "wrong");
        assertThat(browser.signIn(login, House.PASSWORD).statusCode()).isEqualTo(429);
    }

    @Test
    void an_unknown_login_is_answered_and_locked_like_a_known_one() {
        var known = house.someone();
        for (int i = 0; i < 6; i++) {
            var toKnown = browser.signIn(known, "wrong");
            var toUnknown = browser.signIn("nobody", "wrong");
            assertThat(toUnknown.statusCode()).isEqualTo(toKnown.statusCode()).isEqualTo(i < 5 ? 401 : 429);
            assertThat(faceless(toUnknown, "nobody")).isEqualTo(faceless(toKnown, known));
        }
    }

    @Test
    void a_disabled_account_is_answered_like_a_wrong_password() {
        var login = house.someone();
        house.the(Accounts.class).disable(login);
        var answer = browser.signIn(login, House.PASSWORD);
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(faceless(answer, login)).isEqualTo(faceless(browser.signIn(login, "wrong"), login));
    }

    @Test
    void whoever_leaves_the_house_finds_every_account_of_theirs_shut() {
        var accounts = house.the(Accounts.class);
        var leaver = new PersonId("leaver");
        for (var login : List.of("leaver-one", "leaver-two")) accounts.create(login, leaver, House.PASSWORD, false);
        var stays = house.someone();
        accounts.disableAllOf(leaver);
        for (var login : List.of("leaver-one", "leaver-two"))
            assertThat(browser.signIn(login, House.PASSWORD).statusCode()).isEqualTo(401);
        assertThat(accounts.find(stays))
                .hasValueSatisfying(it -> assertThat(it.disabled()).isFalse());
    }

    @Test
    void guesses_compared_at_the_same_moment_get_no_more_answers_than_the_limit() throws Exception {
        var failures = house.the(SignInFailures.class);
        house.someone();
        try (var guessers = Executors.newFixedThreadPool(24)) {
            for (int round = 0; round < 20; round++) {
                var login = "guessed" + round;
                var together = new CyclicBarrier(24);
                var guesses = Collections.nCopies(24, (Callable<Boolean>) () -> {
                    together.await();
                    return isAnswered(failures, login);
                });
                assertThat(guessers.invokeAll(guesses).stream().filter(Future::resultNow))
                        .hasSize(5);
            }
        }
    }

    @Test
    void right_passwords_sent_at_the_same_moment_all_get_in() throws Exception {
        var login = house.someone();
        try (var programs = Executors.newFixedThreadPool(12)) {
            var entries = IntStream.range(0, 12)
                    .<Callable<Integer>>mapToObj(it -> () -> house.browser()
                            .get("/api/tokens", "Authorization", Browser.basic(login, House.PASSWORD))
                            .statusCode())
                    .toList();
            assertThat(programs.invokeAll(entries).stream().map(Future::resultNow))
                    .hasSize(12)
                    .containsOnly(200);
        }
    }

    @Test
    void programs_are_told_when_to_come_back() {
        var login = house.someone();
        for (int i = 0; i < 5; i++) browser.signIn(login, "wrong");
        var locked = browser.post(
                "/api/tokens", "{}", "Authorization", Browser.basic(login, House.PASSWORD), "Accept-Language", "en");
        assertThat(locked.statusCode()).isEqualTo(429);
        assertThat(locked.headers().firstValue("Retry-After")).hasValue("900");
        assertThat(locked.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
        assertThat(locked.body()).contains("Too many failed attempts. Try again in 15 min.");
    }

    @Test
    void a_lock_holds_on_another_node_and_after_a_restart() {
        var login = house.someone();
        for (int i = 0; i < 5; i++) browser.signIn(login, "wrong");
        try (var other = House.start(house.database(), house.clock())) {
            assertThat(other.browser().signIn(login, House.PASSWORD).statusCode())
                    .isEqualTo(429);
        }
    }

    @Test
    void an_address_that_sprays_many_logins_is_locked_and_its_own_account_does_not_help_it() {
        try (var small = House.start(
                TestDatabase.emptyUrl(), new House.MovedClock(), "dossier.security.failures-per-address=6")) {
            var own = small.someone();
            var victim = small.someone();
            for (int i = 0; i < 3; i++) {
                assertThat(small.browser().signIn("spray" + i, "wrong").statusCode())
                        .isEqualTo(401);
                assertThat(small.browser().signIn("不是账号" + i, "wrong").statusCode())
                        .isEqualTo(401);
                assertThat(small.browser().signIn(own, House.PASSWORD).statusCode())
                        .isEqualTo(i < 2 ? 303 : 429);
            }
            assertThat(small.browser().signIn(victim, House.PASSWORD).statusCode())
                    .isEqualTo(429);
            small.clock().move(Duration.ofMinutes(15));
            assertThat(small.browser().signIn(victim, House.PASSWORD).statusCode())
                    .isEqualTo(303);
        }
    }

    /** Whether a wrong password is told to be wrong: one guess more for whoever sent it. */
    private static boolean isAnswered(SignInFailures failures, String login) {
        try {
            failures.settle(login, "address of " + login, false);
            return true;
        } catch (TooManyAttempts locked) {
            return false;
        }
    }

    /** The page without what differs by who typed and by the CSRF mask. */
    private static String faceless(HttpResponse<String> answer, String login) {
        return answer.body().replace(login, "").replaceAll("name=\"_csrf\"[^>]*", "");
    }
}
