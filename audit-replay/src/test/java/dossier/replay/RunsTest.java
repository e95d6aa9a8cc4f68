package dossier.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dossier.platform.TestDatabase;
import dossier.platform.read.NotReadable;
import dossier.platform.read.Period;
import dossier.platform.runs.KeptRun.State;
import dossier.platform.runs.KeptRuns;
import dossier.platform.store.StoredJson;
import dossier.platform.store.Vocabulary;
import dossier.replay.Alteration.OneFigure;
import dossier.replay.Question.Again;
import dossier.replay.Question.Otherwise;
import dossier.replay.Runs.OneAtATime;
import dossier.words.PersonId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Long replays run beside, one at a time for each person; they are stopped and gone on with, and survive their node. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RunsTest {
    private static final StoredJson JSON = StoredJson.plain(Vocabulary.scan());
    private static final Question EVERYTHING = new Again(Period.ALL);
    private static final Question SOMETHING =
            new Otherwise(new OneFigure("majorContractFrom", "300000.00"), Period.ALL);

    private final JdbcClient sql = JdbcClient.create(TestDatabase.migrated());
    private final KeptRuns kept = new KeptRuns(sql, Clock.systemUTC());
    private final Runs runs = new Runs(kept, JSON);
    private final Runs elsewhere = new Runs(new KeptRuns(sql, Clock.systemUTC()), JSON);

    @AfterEach
    void stop() throws InterruptedException {
        runs.destroy();
        elsewhere.destroy();
    }

    /** Three decisions, each taken when the test says so. */
    private static final class Slow implements Work {
        private final Semaphore allowed = new Semaphore(0);
        private long done;

        @Override
        public void goOn(LongConsumer tick) {
            while (done < 3) {
                allowed.acquireUninterruptibly();
                done++;
                tick.accept(done);
            }
        }

        @Override
        public long total() {
            return 3;
        }

        @Override
        public Object result() {
            return report(done);
        }
    }

    private static Report report(long decisions) {
        var period = new Period(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 6, 30));
        return new Report(period, decisions, decisions, 0, Map.of(Verdict.Reason.ERASED, 1L), List.of());
    }

    @Test
    void it_tells_how_far_it_is_is_cancelled_and_goes_on_where_it_stopped() {
        var work = new Slow();
        var run = runs.begin("li", EVERYTHING, work);
        work.allowed.release();
        await(() -> now(run).done() == 1);
        runs.cancel(run);
        work.allowed.release();
        await(run);
        assertThat(now(run).state()).isEqualTo(State.CANCELLED);
        assertThat(now(run).done()).isBetween(1L, 2L);
        assertThat(now(run).result()).isNull();

        runs.resume(now(run), "li", new Slow());
        work.allowed.release(2);
        await(run);
        assertThat(now(run).state()).isEqualTo(State.DONE);
        assertThat(now(run).percent()).isEqualTo(100);
        assertThat(now(run).result()).isEqualTo(report(3));
    }

    @Test
    void one_at_a_time_for_each_person_and_the_same_question_finds_the_same_run_on_every_node() {
        var work = new Slow();
        var run = runs.begin("li", EVERYTHING, work);
        assertThat(runs.begin("li", EVERYTHING, new Slow()).id()).isEqualTo(run.id());
        assertThat(elsewhere.begin("li", EVERYTHING, new Slow()).id()).isEqualTo(run.id());
        assertThatThrownBy(() -> elsewhere.begin("li", SOMETHING, new Slow()))
                .isInstanceOfSatisfying(
                        OneAtATime.class, it -> assertThat(it.running.id()).isEqualTo(run.id()));
        var other = new Slow();
        var wangs = runs.begin("wang", EVERYTHING, other);
        assertThat(wangs.id()).isNotEqualTo(run.id());
        assertThatThrownBy(() -> runs.find(wangs.id(), List.of("li"))).isInstanceOf(NotReadable.class);
        work.allowed.release(3);
        other.allowed.release(3);
        await(run);
        assertThat(runs.latest("li", EVERYTHING, new Slow()).id()).isEqualTo(run.id());
    }

    @Test
    void what_the_house_was_stopped_in_is_found_again_and_begun_again() throws InterruptedException {
        var work = new Slow();
        var run = runs.begin("li", EVERYTHING, work);
        runs.begin("wang", SOMETHING, new Slow());
        work.allowed.release();
        await(() -> now(run).done() == 1);
        runs.destroy();

        var found = elsewhere.find(run.id(), List.of("li"));
        assertThat(found.state()).isEqualTo(State.INTERRUPTED);
        assertThat(elsewhere.of("wang"))
                .singleElement()
                .extracting(Run::question)
                .isEqualTo(SOMETHING);
        var anew = new Slow();
        anew.allowed.release(3);
        elsewhere.resume(found, "li", anew);
        await(run);
        assertThat(now(run).state()).isEqualTo(State.DONE);
        assertThat(now(run).done()).isEqualTo(3);
    }

    @Test
    void what_a_node_is_no_longer_heard_of_is_taken_over_and_the_node_stops_when_it_hears_of_that() {
        var work = new Slow();
        var run = runs.begin("li", EVERYTHING, work);
        work.allowed.release();
        await(() -> now(run).done() == 1);
        sql.sql("update replay_run set beat = now() - interval '1 minute'").update();
        var taken = elsewhere.find(run.id(), List.of("li"));
        assertThat(taken.state()).isEqualTo(State.INTERRUPTED);
        var anew = new Slow();
        elsewhere.resume(taken, "li", anew);

        work.allowed.release(2); // however far the first comes, nothing of it counts
        anew.allowed.release(1);
        await(() -> elsewhere.find(run.id(), List.of("li")).done() == 1);
        assertThat(elsewhere.find(run.id(), List.of("li")).over()).isFalse();
        anew.allowed.release(2);
        await(run);
        assertThat(now(run).state()).isEqualTo(State.DONE);
    }

    @Test
    void it_is_cancelled_from_another_node() {
        var work = new Slow();
        var run = runs.begin("li", EVERYTHING, work);
        work.allowed.release();
        await(() -> now(run).done() == 1);
        elsewhere.cancel(run);
        work.allowed.release(2); // done before it is heard: what was cancelled is not done all the same
        await(run);
        assertThat(now(run).state()).isEqualTo(State.CANCELLED);
    }

    @Test
    void when_somebody_is_forgotten_nothing_of_what_was_found_is_kept() {
        var work = new Slow();
        work.allowed.release(3);
        var run = runs.begin("li", EVERYTHING, work);
        await(run);
        kept.forget(new PersonId("wang"));
        assertThat(runs.of("li")).isEmpty();
    }

    @Test
    void what_fails_says_so_and_nothing_is_taken_for_a_result() {
        var run = runs.begin("li", EVERYTHING, new Work() {
            @Override
            public void goOn(LongConsumer tick) {
                throw new IllegalStateException("broken");
            }

            @Override
            public long total() {
                return 1;
            }

            @Override
            public Object result() {
                return report(0);
            }
        });
        await(run);
        assertThat(now(run).state()).isEqualTo(State.FAILED);
        assertThat(now(run).result()).isNull();
    }

    private Run now(Run run) {
        return runs.find(run.id(), List.of("li", "wang"));
    }

    private void await(Run run) {
        await(() -> now(run).over());
    }

    private static void await(BooleanSupplier moment) {
        var until = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (!moment.getAsBoolean() && System.nanoTime() < until) Thread.onSpinWait();
        assertThat(moment.getAsBoolean()).isTrue();
    }
}
