package dev.waymark.eventstore;

import java.util.UUID;

/**
 * An event with what proves that it stands in the log as it is told: whoever has {@code last} and {@code hash} can have
 * the log verified against them ({@link LogVerifier#expecting}), without trusting who told them.
 *
 * @param commitId of the commit it is in
 * @param last position of the last event of that commit
 * @param prev hash of the commit before, in hex
 * @param hash of the commit, in hex
 */
public record AuditedEvent(StoredEvent event, UUID commitId, long last, String prev, String hash) {}
