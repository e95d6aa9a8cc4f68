package dossier.standalone;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;

/** Things that are done at the same moment. */
final class AtOnce {
    private AtOnce() {}

    /** What one of them does. */
    interface Doing<T, A> {
        A with(T one) throws Exception;
    }

    /** The answers in the order of what was done, when all are there. */
    static <T, A> List<A> all(ExecutorService threads, List<T> things, Doing<T, A> doing) throws Exception {
        var start = new CyclicBarrier(things.size());
        var answers = new ArrayList<A>();
        var begun = threads.invokeAll(things.stream()
                .<Callable<A>>map(it -> () -> {
                    start.await();
                    return doing.with(it);
                })
                .toList());
        for (var one : begun) answers.add(one.get());
        return answers;
    }
}
