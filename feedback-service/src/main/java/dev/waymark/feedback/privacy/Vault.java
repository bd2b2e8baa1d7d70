package dev.waymark.feedback.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.waymark.contracts.Id;
import dev.waymark.contracts.feedback.FeedbackId;
import dev.waymark.contracts.feedback.ResponseId;
import dev.waymark.contracts.feedback.SealedText;
import dev.waymark.contracts.feedback.SubjectId;
import dev.waymark.service.crypto.AesGcm;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Base64;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Seals what is personal before it is stored, and opens it for those who may read it. */
@Singleton
public class Vault {
    @Inject
    CustomerKeys keys;

    /**
     * Seals an utterance's text with its customer's key, or with a key of its own where the customer is not known.
     *
     * @param customer what the customer is called outside
     * @return null where there is nothing personal
     */
    public @Nullable Sealed seal(FeedbackId feedback, @Nullable String customer, @Nullable String comment) {
        if (customer == null && comment == null) {
            return null;
        }
        CustomerKey key = customer == null ? keys.ofFeedback(feedback) : keys.ofCustomer(customer);
        return new Sealed(key.subject(), comment == null ? null : seal(key, feedback, comment));
    }

    /** Seals words of an answer to a survey, with the customer's key or, where nobody is known, one of the response. */
    public SealedText seal(ResponseId response, @Nullable String customer, String words) {
        return seal(customer == null ? keys.ofResponse(response) : keys.ofCustomer(customer), response, words);
    }

    /** Who the customer of that reference is to the log. */
    public SubjectId subject(String customer) {
        return keys.ofCustomer(customer).subject();
    }

    /** A look at what belongs to these subjects; those whose key was destroyed have nothing left to see. */
    public Opened open(Collection<SubjectId> subjects) {
        return new Opened(keys.find(subjects));
    }

    private static SealedText seal(CustomerKey key, Id of, String words) {
        byte[] sealed = AesGcm.seal(key.key(), words.getBytes(UTF_8), context(of));
        return new SealedText(key.subject(), Base64.getEncoder().encodeToString(sealed));
    }

    private static byte[] context(Id of) {
        return of.toString().getBytes(UTF_8);
    }

    private static byte[] context(FeedbackId feedback, String what) {
        return (feedback + "/" + what).getBytes(UTF_8);
    }

    /** Who said it, as far as the log may know, and what. */
    public record Sealed(SubjectId subject, @Nullable SealedText comment) {}

    /** What can be read while the keys are at hand. */
    public static final class Opened {
        private final Map<SubjectId, CustomerKey> keys;

        private Opened(Map<SubjectId, CustomerKey> keys) {
            this.keys = keys;
        }

        /**
         * The text, or null where its key is gone.
         *
         * @param of the feedback or response it was sealed for
         */
        public @Nullable String text(Id of, SealedText text) {
            CustomerKey key = keys.get(text.subject());
            return key == null
                    ? null
                    : new String(
                            AesGcm.open(key.key(), Base64.getDecoder().decode(text.ciphertext()), context(of)), UTF_8);
        }

        /**
         * Seals what was derived from an utterance's text with its customer's key, or null where that is gone.
         *
         * @param what the kind of thing it is; it opens as nothing else
         */
        public byte @Nullable [] seal(FeedbackId feedback, SubjectId subject, String what, byte[] derived) {
            CustomerKey key = keys.get(subject);
            return key == null ? null : AesGcm.seal(key.key(), derived, context(feedback, what));
        }

        /** What was sealed by {@link #seal}, or null where its key is gone. */
        public byte @Nullable [] derived(FeedbackId feedback, SubjectId subject, String what, byte[] sealed) {
            CustomerKey key = keys.get(subject);
            return key == null ? null : AesGcm.open(key.key(), sealed, context(feedback, what));
        }

        /** What the customer is called outside, where that is known and not erased. */
        public @Nullable String customer(SubjectId subject) {
            CustomerKey key = keys.get(subject);
            return key == null ? null : key.reference();
        }

        public boolean isErased(SubjectId subject) {
            return !keys.containsKey(subject);
        }
    }
}
