package dev.waymark.eventstore;

import java.util.Optional;

/**
 * How far a {@link LogVerifier} has come, and in the end what it found. Positions and numbers are those of the commits
 * that are in order.
 *
 * @param commits that were verified, fillings of gaps not counted
 * @param events in them
 * @param last position of the last event verified, 0 for none
 * @param hash of the commit that ends there, in hex: note both down and later ask whether they still fit
 * @param closedGaps how often positions were lost and closed; the hash chain begins anew after each
 * @param head the last position there was when the walk began
 * @param fault the first thing wrong; empty while and when all is in order
 */
public record Verification(
        long commits, long events, long last, String hash, int closedGaps, long head, Optional<LogFault> fault) {}
