package dev.waymark.kpi;

import io.quarkus.test.Mock;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The clock of the service under test: the real one until a test sets it. */
@Mock
@Singleton
public class MovableClock extends Clock {
    private volatile Clock clock = Clock.systemUTC();

    public void set(Instant now) {
        clock = Clock.fixed(now, ZoneOffset.UTC);
    }

    public void run() {
        clock = Clock.systemUTC();
    }

    @Override
    public Instant instant() {
        return clock.instant();
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return clock.withZone(zone);
    }
}
