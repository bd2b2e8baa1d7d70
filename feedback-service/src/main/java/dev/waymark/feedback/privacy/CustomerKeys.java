package dev.waymark.feedback.privacy;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import dev.waymark.contracts.feedback.FeedbackId;
import dev.waymark.contracts.feedback.ResponseId;
import dev.waymark.contracts.feedback.SubjectId;
import dev.waymark.service.Ids;
import dev.waymark.service.axon.Logs;
import dev.waymark.service.crypto.AesGcm;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;

/**
 * The keys of customers in {@code customer_keys}: wrapped by the master key, found by a keyed hash of the customer's
 * reference. A subject's id is random, so that once its key is destroyed nothing leads from the customer to the log.
 */
@Singleton
public class CustomerKeys {
    private static final SecureRandom RANDOM = new SecureRandom();

    private final MongoCollection<Document> keys;
    private final KeyWriter writer;
    private final MasterKey master;
    private final Ids ids;
    private final Clock clock;

    @Inject
    CustomerKeys(Logs logs, MasterKey master, Ids ids, Clock clock) {
        this.keys = logs.ownDatabase().getCollection("customer_keys");
        this.master = master;
        this.ids = ids;
        this.clock = clock;
        this.writer = new KeyWriter(keys);
        keys.createIndex(Indexes.ascending("lookup"), new IndexOptions().unique(true));
    }

    /** The key of the customer of that reference, made where there is none yet. */
    CustomerKey ofCustomer(String reference) {
        Binary lookup = lookup(customer(reference));
        Document known = keys.find(eq("lookup", lookup)).first();
        return known == null ? make(lookup, reference) : read(known);
    }

    /** Who stands for the customer of that reference in events; empty where nobody does, or no longer. */
    public Optional<SubjectId> known(String reference) {
        return Optional.ofNullable(
                        keys.find(eq("lookup", lookup(customer(reference)))).first())
                .map(CustomerKeys::subjectOf);
    }

    /** The key of one utterance of nobody known. */
    CustomerKey ofFeedback(FeedbackId feedback) {
        return make(lookup("feedback\0" + feedback), null);
    }

    /** The key of one response to a survey of nobody known. */
    CustomerKey ofResponse(ResponseId response) {
        Binary lookup = lookup("response\0" + response);
        Document known = keys.find(eq("lookup", lookup)).first();
        return known == null ? make(lookup, null) : read(known);
    }

    /** The keys of those subjects that still have one. */
    Map<SubjectId, CustomerKey> find(Collection<SubjectId> subjects) {
        Map<SubjectId, CustomerKey> found = new HashMap<>();
        if (!subjects.isEmpty()) {
            Set<SubjectId> distinct = Set.copyOf(subjects);
            keys.find(and(in("_id", distinct.stream().map(SubjectId::toString).toList()), ne("destroyed", true)))
                    .map(this::read)
                    .forEach(key -> found.put(key.subject(), key));
        }
        return found;
    }

    /**
     * Destroys a customer's key and what leads from the customer to it; empty where there is none. What is left names
     * the subject until {@link #forget}.
     */
    public Optional<SubjectId> destroy(String reference) {
        Binary lookup = lookup(customer(reference));
        Document known = keys.find(eq("lookup", lookup)).first();
        if (known == null) {
            return Optional.empty();
        }
        byte[] nobody = new byte[lookup.length()];
        RANDOM.nextBytes(nobody);
        boolean ours = keys.withWriteConcern(WriteConcern.MAJORITY.withJournal(true))
                        .updateOne(
                                and(eq("_id", known.getString("_id")), eq("lookup", lookup)),
                                combine(
                                        set("destroyed", true),
                                        set("destroyedAt", clock.instant()),
                                        set("lookup", new Binary(nobody)),
                                        unset("key"),
                                        unset("reference")))
                        .getMatchedCount()
                == 1;
        return ours ? Optional.of(subjectOf(known)) : Optional.empty();
    }

    /** Those whose key is destroyed and who are not forgotten yet, with when that was. */
    public Map<SubjectId, Instant> destroyed() {
        Map<SubjectId, Instant> destroyed = new HashMap<>();
        for (Document key : keys.find(eq("destroyed", true))) {
            Date at = key.getDate("destroyedAt");
            destroyed.put(subjectOf(key), at == null ? Instant.EPOCH : at.toInstant());
        }
        return destroyed;
    }

    /** Drops what is left of a subject whose key is destroyed. */
    public void forget(SubjectId subject) {
        keys.deleteOne(and(eq("_id", subject.toString()), eq("destroyed", true)));
    }

    /** The key that is now under that look-up: the new one, unless somebody was faster. */
    private CustomerKey make(Binary lookup, @Nullable String reference) {
        SubjectId subject = ids.next(SubjectId::new);
        SecretKey key = AesGcm.newKey();
        byte[] context = context(subject);
        Document document = new Document("_id", subject.toString())
                .append("lookup", lookup)
                .append("key", new Binary(AesGcm.seal(master.wrapping(), key.getEncoded(), context)));
        if (reference != null) {
            document.append("reference", new Binary(AesGcm.seal(key, reference.getBytes(UTF_8), context)));
        }
        if (writer.store(document)) {
            return new CustomerKey(subject, key, reference);
        }
        Document winner = keys.find(eq("lookup", lookup)).first();
        // The winner may be erased by now; then this is somebody new.
        return winner == null ? make(lookup, reference) : read(winner);
    }

    private CustomerKey read(Document document) {
        SubjectId subject = subjectOf(document);
        byte[] context = context(subject);
        byte[] raw =
                AesGcm.open(master.wrapping(), document.get("key", Binary.class).getData(), context);
        SecretKey key = new SecretKeySpec(raw, "AES");
        Binary reference = document.get("reference", Binary.class);
        return new CustomerKey(
                subject,
                key,
                reference == null ? null : new String(AesGcm.open(key, reference.getData(), context), UTF_8));
    }

    private static SubjectId subjectOf(Document document) {
        return SubjectId.fromString(document.getString("_id"));
    }

    private static String customer(String reference) {
        return "customer\0" + reference;
    }

    private Binary lookup(String identity) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(master.lookup());
            return new Binary(mac.doFinal(identity.getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] context(SubjectId subject) {
        return subject.toString().getBytes(UTF_8);
    }
}
