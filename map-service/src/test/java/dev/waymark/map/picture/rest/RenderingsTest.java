package dev.waymark.map.picture.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RenderingsTest {
    private final Renderings renderings = new Renderings();
    private final AtomicInteger made = new AtomicInteger();

    @Test
    void whatWasMadeIsNotMadeAgain() {
        byte[] first = renderings.of("a", () -> picture());
        assertThat(renderings.of("a", () -> picture())).isSameAs(first);
        assertThat(renderings.of("b", () -> picture())).isNotSameAs(first);
        assertThat(made).hasValue(2);
    }

    @Test
    void aFailureLeavesItsPlaceToOthers() {
        for (int i = 0; i < 5; i++) {
            try {
                renderings.of("broken", () -> {
                    throw new IllegalStateException("broken");
                });
            } catch (IllegalStateException expected) {
                made.incrementAndGet();
            }
        }
        assertThat(made).hasValue(5);
        assertThat(renderings.of("whole", () -> picture())).hasSize(1);
    }

    @Test
    void twoAreMadeAtATime() throws Exception {
        CountDownLatch twoAtWork = new CountDownLatch(2);
        CountDownLatch goOn = new CountDownLatch(1);
        AtomicInteger atWork = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<byte[]>> answers = new ArrayList<>();
            for (String name : List.of("a", "b", "c", "d")) {
                answers.add(callers.submit(() -> renderings.of(name, () -> {
                    most.accumulateAndGet(atWork.incrementAndGet(), Math::max);
                    twoAtWork.countDown();
                    await(goOn);
                    atWork.decrementAndGet();
                    return picture();
                })));
            }
            await(twoAtWork);
            goOn.countDown();
            for (Future<byte[]> answer : answers) {
                assertThat(answer.get(10, TimeUnit.SECONDS)).hasSize(1);
            }
        }
        assertThat(most).hasValue(2);
    }

    private byte[] picture() {
        return new byte[] {(byte) made.incrementAndGet()};
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
