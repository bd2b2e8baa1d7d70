package dev.waymark.testkit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Has several things done at the same moment, as several instances or impatient callers would. */
public final class AtOnce {
    private AtOnce() {}

    /** Does the same so many times at once. */
    public static void run(int times, Runnable task) throws Exception {
        call(times, Executors.callable(task));
    }

    /** Asks the same so many times at once; returns the answers. */
    public static <T> List<T> call(int times, Callable<T> task) throws Exception {
        return call(Collections.nCopies(times, task));
    }

    /**
     * Does each on a thread of its own, none before all are there.
     *
     * @return what came of each, in their order
     * @throws java.util.concurrent.ExecutionException if one of them failed
     */
    public static <T> List<T> call(List<? extends Callable<T>> tasks) throws Exception {
        CyclicBarrier together = new CyclicBarrier(tasks.size());
        List<Callable<T>> waiting = tasks.stream()
                .<Callable<T>>map(task -> () -> {
                    together.await();
                    return task.call();
                })
                .toList();
        List<T> answers = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(tasks.size())) {
            for (Future<T> answer : threads.invokeAll(waiting)) {
                answers.add(answer.get());
            }
        }
        return answers;
    }
}
