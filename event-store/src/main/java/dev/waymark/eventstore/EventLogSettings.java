package dev.waymark.eventstore;

import java.time.Duration;
import java.time.InstantSource;

/**
 * How a log is used. Start from {@link #defaults()}.
 *
 * @param appendTimeout how long an appender waits for its answer; then {@link NotAppended} or {@link OutcomeUnknown}
 * @param maxQueue commits that may wait; more are refused with {@link NotAppended}
 * @param maxBulk commits written in one round trip
 * @param tailEvents the newest events kept in memory for processors and conditions
 * @param warmEvents events of aggregates begun or read lately that are kept in memory, so that they are read without the
 *     database; 0 for none, as for who only reads the log
 * @param warmBytes about as much memory those may take
 * @param pollBusy how soon to look for commits of other JVMs after there were some
 * @param pollIdle how soon to look at the latest
 * @param gapAlarm how long a position may be missing below a later one before it is reported and filled
 * @param clock for the time of commits
 */
public record EventLogSettings(
        Duration appendTimeout,
        int maxQueue,
        int maxBulk,
        int tailEvents,
        int warmEvents,
        long warmBytes,
        Duration pollBusy,
        Duration pollIdle,
        Duration gapAlarm,
        InstantSource clock) {

    /** What suits a service of a few nodes. */
    public static EventLogSettings defaults() {
        return new EventLogSettings(
                Duration.ofSeconds(10),
                10_000,
                500,
                5_000,
                20_000,
                64L * 1024 * 1024,
                Duration.ofMillis(20),
                Duration.ofMillis(50),
                Duration.ofSeconds(5),
                InstantSource.system());
    }

    public EventLogSettings withAppendTimeout(Duration timeout) {
        return new EventLogSettings(
                timeout, maxQueue, maxBulk, tailEvents, warmEvents, warmBytes, pollBusy, pollIdle, gapAlarm, clock);
    }

    public EventLogSettings withMemory(int tail, int warm) {
        return new EventLogSettings(
                appendTimeout, maxQueue, maxBulk, tail, warm, warmBytes, pollBusy, pollIdle, gapAlarm, clock);
    }

    public EventLogSettings withWarmBytes(long bytes) {
        return new EventLogSettings(
                appendTimeout, maxQueue, maxBulk, tailEvents, warmEvents, bytes, pollBusy, pollIdle, gapAlarm, clock);
    }

    public EventLogSettings withPolling(Duration busy, Duration idle) {
        return new EventLogSettings(
                appendTimeout, maxQueue, maxBulk, tailEvents, warmEvents, warmBytes, busy, idle, gapAlarm, clock);
    }

    public EventLogSettings withGapAlarm(Duration alarm) {
        return new EventLogSettings(
                appendTimeout, maxQueue, maxBulk, tailEvents, warmEvents, warmBytes, pollBusy, pollIdle, alarm, clock);
    }

    public EventLogSettings withClock(InstantSource source) {
        return new EventLogSettings(
                appendTimeout,
                maxQueue,
                maxBulk,
                tailEvents,
                warmEvents,
                warmBytes,
                pollBusy,
                pollIdle,
                gapAlarm,
                source);
    }
}
