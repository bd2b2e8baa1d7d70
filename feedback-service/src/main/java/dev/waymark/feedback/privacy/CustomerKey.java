package dev.waymark.feedback.privacy;

import dev.waymark.contracts.feedback.SubjectId;
import javax.crypto.SecretKey;
import org.jspecify.annotations.Nullable;

/**
 * A customer's key, unwrapped.
 *
 * @param reference what the customer is called outside, where one was given
 */
record CustomerKey(
        SubjectId subject, SecretKey key, @Nullable String reference) {}
