package dev.waymark.feedback.privacy;

import dev.waymark.contracts.feedback.SubjectId;
import java.util.stream.Stream;

/** What one feature knows of customers. A feature that keeps any of it has such a bean; an export asks them all. */
public interface PersonalData {
    /** What the part of the export is called, such as {@code feedback}. */
    String name();

    /**
     * All that is known of a customer, each as it is written in JSON, words opened from the {@link Vault} while they are
     * read: an export may end in between.
     */
    Stream<?> of(SubjectId subject);
}
