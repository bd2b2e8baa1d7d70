package dev.waymark.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GroupedTest {
    private final List<Integer> sizes = Collections.synchronizedList(new ArrayList<>());

    @Test
    void whatIsAskedForMeanwhileIsAnsweredTogetherEachWithItsOwn() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CompletableFuture<Void> held = new CompletableFuture<>();
        Grouped<Integer, String> grouped = new Grouped<>("squares", 10, questions -> {
            sizes.add(questions.size());
            begun.countDown();
            held.join();
            return questions.stream().map(it -> it + "²=" + it * it).toList();
        });
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<String> first = threads.submit(() -> grouped.ask(1));
            begun.await();
            CountDownLatch asking = new CountDownLatch(14);
            List<Future<String>> others = IntStream.rangeClosed(2, 15)
                    .mapToObj(it -> threads.submit(() -> {
                        asking.countDown();
                        return grouped.ask(it);
                    }))
                    .toList();
            asking.await();
            held.complete(null);

            assertThat(first.get()).isEqualTo("1²=1");
            for (int i = 0; i < others.size(); i++) {
                assertThat(others.get(i).get()).isEqualTo((i + 2) + "²=" + (i + 2) * (i + 2));
            }
        }
        assertThat(sizes).startsWith(1).allMatch(size -> size <= 10);
        assertThat(sizes.stream().mapToInt(it -> it).sum()).isEqualTo(15);
    }

    @Test
    void afterAFailureTheNextGroupIsWorkedOn() {
        Grouped<Integer, Integer> grouped = new Grouped<>(
                "reciprocals",
                10,
                questions -> questions.stream().map(it -> 100 / it).toList());

        assertThatThrownBy(() -> grouped.ask(0)).isInstanceOf(ArithmeticException.class);
        assertThat(grouped.ask(4)).isEqualTo(25);
    }
}
