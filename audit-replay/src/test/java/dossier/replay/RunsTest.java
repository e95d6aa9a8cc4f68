package dossier.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dossier.platform.read.NotReadable;
import dossier.replay.Runs.OneAtATime;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Long replays run beside, one at a time for each person, and are stopped and gone on with. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RunsTest {
    private final Runs runs = new Runs(Clock.systemUTC());

    @AfterEach
    void stop() {
        runs.destroy();
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
            return "of " + done;
        }
    }

    @Test
    void it_tells_how_far_it_is_is_cancelled_and_goes_on_where_it_stopped() {
        var work = new Slow();
        var run = runs.begin("li", "everything", work);
        work.allowed.release();
        await(() -> run.view().done() == 1);
        run.cancel();
        work.allowed.release();
        await(run);
        assertThat(run.view().state()).isEqualTo(Run.State.CANCELLED);
        assertThat(run.view().done()).isBetween(1L, 2L);
        assertThat(run.view().result()).isNull();

        runs.resume(run);
        work.allowed.release(2);
        await(run);
        assertThat(run.view().state()).isEqualTo(Run.State.DONE);
        assertThat(run.view().percent()).isEqualTo(100);
        assertThat(run.view().result()).isEqualTo("of 3");
    }

    @Test
    void one_at_a_time_for_each_person_and_the_same_question_finds_the_same_run() {
        var work = new Slow();
        var run = runs.begin("li", "everything", work);
        assertThat(runs.begin("li", "everything", new Slow())).isSameAs(run);
        assertThatThrownBy(() -> runs.begin("li", "something", new Slow()))
                .isInstanceOfSatisfying(
                        OneAtATime.class, it -> assertThat(it.running).isSameAs(run));
        var other = new Slow();
        var wangs = runs.begin("wang", "everything", other);
        assertThat(wangs).isNotSameAs(run);
        assertThatThrownBy(() -> runs.find(wangs.id(), List.of("li"))).isInstanceOf(NotReadable.class);
        work.allowed.release(3);
        other.allowed.release(3);
        await(run);
        assertThat(runs.latest("li", "everything", new Slow())).isSameAs(run);
    }

    @Test
    void what_fails_says_so_and_nothing_is_taken_for_a_result() {
        var run = runs.begin("li", "broken", new Work() {
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
                return "nothing";
            }
        });
        await(run);
        assertThat(run.view().state()).isEqualTo(Run.State.FAILED);
        assertThat(run.view().result()).isNull();
    }

    private static void await(Run run) {
        await(() -> !run.isRunning());
    }

    private static void await(BooleanSupplier moment) {
        var until = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (!moment.getAsBoolean() && System.nanoTime() < until) Thread.onSpinWait();
        assertThat(moment.getAsBoolean()).isTrue();
    }
}
