package dev.waymark.contracts.feedback;

import java.time.Instant;

/**
 * When a case goes to whom unless it is closed by then.
 *
 * @param level from 1
 */
public record DueEscalation(int level, Instant at, CaseOwner to) {}
