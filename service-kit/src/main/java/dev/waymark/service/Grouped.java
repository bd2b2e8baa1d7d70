package dev.waymark.service;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/**
 * Work that many threads ask for at the same time and that is as much work for a hundred as for one: whoever waits for the
 * database waits together with others. While one group is worked on, the next one gathers.
 */
public final class Grouped<Q, A> {
    private record Waiting<Q, A>(Q question, CompletableFuture<A> answer) {}

    private final int most;
    private final Function<List<Q>, List<A>> work;
    private final BlockingQueue<Waiting<Q, A>> queue = new LinkedBlockingQueue<>();
    private final AtomicInteger asking = new AtomicInteger();

    /**
     * Begins to work when something is asked for.
     *
     * @param most in one group
     * @param work gives the answers of some questions in their order
     */
    public Grouped(String name, int most, Function<List<Q>, List<A>> work) {
        this.most = most;
        this.work = work;
        Thread.ofVirtual().name(name).start(this::run);
    }

    /** Waits for the answer. What the work throws is thrown to all of its group. */
    public A ask(Q question) {
        Waiting<Q, A> waiting = new Waiting<>(question, new CompletableFuture<>());
        asking.incrementAndGet();
        try {
            queue.add(waiting);
            return waiting.answer().join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        } finally {
            asking.decrementAndGet();
        }
    }

    /** Whether anybody waits for an answer. */
    public boolean isBusy() {
        return asking.get() > 0;
    }

    private void run() {
        try {
            while (true) {
                List<Waiting<Q, A>> group = new ArrayList<>();
                group.add(queue.take());
                queue.drainTo(group, most - 1);
                answer(group);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void answer(List<Waiting<Q, A>> group) {
        try {
            List<A> answers = work.apply(group.stream().map(Waiting::question).toList());
            for (int i = 0; i < group.size(); i++) {
                group.get(i).answer().complete(answers.get(i));
            }
        } catch (RuntimeException | Error e) {
            group.forEach(waiting -> waiting.answer().completeExceptionally(e));
        }
    }
}
