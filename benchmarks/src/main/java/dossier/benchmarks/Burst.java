package dossier.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

/**
 * As much of one kind of work as so many clients get done in a time.
 *
 * @param done how often
 * @param nanos from the first start to the last end
 */
record Burst(long done, long nanos) {
    /** What a client does again and again. */
    interface Work {
        /** @param number of this piece of work, over all clients */
        void once(long number) throws Exception;
    }

    static Burst of(int clients, long nanos, Work work) throws Exception {
        var number = new AtomicLong();
        var begun = System.nanoTime();
        try (var threads = Executors.newFixedThreadPool(clients)) {
            var all = IntStream.range(0, clients)
                    .<Callable<Long>>mapToObj(_ -> () -> {
                        var mine = 0L;
                        for (; System.nanoTime() - begun < nanos; mine++) work.once(number.getAndIncrement());
                        return mine;
                    })
                    .toList();
            var done = 0L;
            for (var one : threads.invokeAll(all)) done += one.get();
            return new Burst(done, System.nanoTime() - begun);
        }
    }

    double perSecond() {
        return done * 1e9 / nanos;
    }

    /** Rates of one thing over the rounds. */
    record Rates(List<Double> each) {
        Rates() {
            this(new ArrayList<>());
        }

        void add(Burst burst) {
            each.add(burst.perSecond());
        }

        /** The middle one. */
        double middle() {
            return each.stream().sorted().toList().get(each.size() / 2);
        }

        /** Round by round, so that what the machine did meanwhile counts for both: the middle one, and from the least to the most. */
        String over(Rates other) {
            var ratios = IntStream.range(0, each.size())
                    .mapToDouble(it -> each.get(it) / other.each.get(it))
                    .sorted()
                    .toArray();
            return "%.2f (%.2f to %.2f)".formatted(ratios[ratios.length / 2], ratios[0], ratios[ratios.length - 1]);
        }
    }
}
