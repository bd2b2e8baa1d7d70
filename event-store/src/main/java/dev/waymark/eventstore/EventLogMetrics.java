package dev.waymark.eventstore;

/**
 * How a log fares in this JVM. What is counted is counted since the log was opened.
 *
 * @param commits counted: appended for callers of this JVM
 * @param events counted: in those commits
 * @param bulks counted: round trips that wrote them, so that {@code commits / bulks} is what group commit gains
 * @param conflicts counted: commits refused with {@link ConditionViolated}
 * @param outcomesResolved counted: commits whose answer was lost or in doubt and whose fate was found out
 * @param outcomesUnknown counted: callers that were told {@link OutcomeUnknown}
 * @param warmHits counted: reads of an aggregate answered from memory
 * @param warmMisses counted: those that went to the database
 * @param warmEvents now: events of aggregates in memory
 * @param warmBytes now: about the bytes those take
 * @param tailEvents now: newest events in memory
 * @param waiting now: commits that wait for the appender
 * @param head now: the last position known
 */
public record EventLogMetrics(
        long commits,
        long events,
        long bulks,
        long conflicts,
        long outcomesResolved,
        long outcomesUnknown,
        long warmHits,
        long warmMisses,
        long warmEvents,
        long warmBytes,
        long tailEvents,
        long waiting,
        long head) {}
