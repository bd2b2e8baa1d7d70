package dev.waymark.feedback.intake.job;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReturnDocument;
import dev.waymark.contracts.map.JourneyMapId;
import dev.waymark.feedback.intake.imports.FileOptions;
import dev.waymark.feedback.privacy.MasterKey;
import dev.waymark.service.Ids;
import dev.waymark.service.axon.Logs;
import dev.waymark.service.crypto.AesGcm;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;

/** All imports that were not answered at once. No events: they are how something is done, not what has happened. */
@Singleton
public class ImportJobs {
    private static final Duration LEASE = Duration.ofSeconds(30);
    private static final Duration ARRIVAL = Duration.ofHours(1);
    private static final Duration KEPT = Duration.ofDays(30);

    private final MongoCollection<ImportJob> jobs;
    private final MongoCollection<Document> parts;
    private final JobRows rows;
    private final MasterKey master;
    private final Ids ids;
    private final Clock clock;

    @Inject
    ImportJobs(Logs logs, JobRows rows, MasterKey master, Ids ids, Clock clock) {
        MongoDatabase database = logs.ownDatabase();
        this.jobs = database.getCollection("imports", ImportJob.class);
        this.parts = database.getCollection("import_parts");
        this.rows = rows;
        this.master = master;
        this.ids = ids;
        this.clock = clock;
        jobs.createIndex(Indexes.ascending("state"));
    }

    /** Stores a file while it arrives; it is worked on once all of it is there. */
    public ImportJob receive(InputStream bytes, FileOptions options, Map<String, String> origin) throws IOException {
        SecretKey key = AesGcm.newKey();
        String id = ids.next(UUID::toString);
        JourneyMapId map = options.map();
        jobs.insertOne(new ImportJob(
                id,
                JobState.ARRIVING,
                options.format(),
                options.source(),
                map == null ? null : map.toString(),
                options.columns(),
                origin,
                clock.instant(),
                new Binary(AesGcm.seal(master.wrapping(), key.getEncoded(), id.getBytes(UTF_8))),
                0,
                0,
                0,
                0,
                0,
                0,
                null,
                clock.instant().plus(ARRIVAL),
                null,
                null));
        SealedFile file = new SealedFile(parts, id, key);
        int number = 0;
        for (int length = file.take(bytes, number); length > 0; length = file.take(bytes, number)) {
            number++;
            jobs.updateOne(eq(id), combine(inc("parts", 1), inc("bytes", (long) length)));
        }
        jobs.updateOne(eq(id), combine(set("state", JobState.WAITING), set("until", clock.instant())));
        return find(id).orElseThrow();
    }

    public Optional<ImportJob> find(String id) {
        return Optional.ofNullable(jobs.find(eq(id)).first());
    }

    /** The newest first: ids are in the order of their time. */
    public List<ImportJob> before(@Nullable String id, int limit) {
        return jobs.find(id == null ? new Document() : lt("_id", id))
                .sort(descending("_id"))
                .limit(limit)
                .into(new ArrayList<>());
    }

    /** Gives an import nobody works on, or no longer, to a worker. */
    Optional<ImportJob> claim(String worker) {
        Instant now = clock.instant();
        return Optional.ofNullable(jobs.findOneAndUpdate(
                and(in("state", JobState.WAITING.name(), JobState.RUNNING.name()), lt("until", now.plusMillis(1))),
                combine(set("state", JobState.RUNNING), set("worker", worker), set("until", now.plus(LEASE))),
                new FindOneAndUpdateOptions().sort(ascending("_id")).returnDocument(ReturnDocument.AFTER)));
    }

    InputStream open(ImportJob job) {
        Binary sealed = job.key();
        if (sealed == null) {
            throw new IllegalStateException("The file of " + job.id() + " is gone");
        }
        byte[] key = AesGcm.open(master.wrapping(), sealed.getData(), job.id().getBytes(UTF_8));
        return new SealedFile(parts, job.id(), new SecretKeySpec(key, "AES")).open(job.parts());
    }

    /** Notes how far a worker is; false where it is no longer the worker's. */
    boolean note(String id, String worker, JobCounts counts) {
        return isStill(
                id,
                worker,
                combine(counts.update(), set("until", clock.instant().plus(LEASE))));
    }

    boolean end(String id, String worker, JobCounts counts, JobState state, @Nullable String failure) {
        boolean ours = isStill(id, worker, combine(counts.update(), ended(state), set("failure", failure)));
        if (ours) {
            dropFile(id);
        }
        return ours;
    }

    /** Notes how far a worker came that stopped, unless another has taken the import up. */
    void left(String id, String worker, JobCounts counts) {
        jobs.updateOne(
                and(eq(id), eq("worker", worker), in("state", JobState.RUNNING.name(), JobState.CANCELLED.name())),
                counts.update());
    }

    /** Ends an import that has not ended; what is stored stays, and its worker notes it when it stops. */
    public boolean cancel(String id) {
        boolean ours =
                jobs.updateOne(and(eq(id), in("state", "ARRIVING", "WAITING", "RUNNING")), ended(JobState.CANCELLED))
                                .getMatchedCount()
                        == 1;
        if (ours) {
            dropFile(id);
        }
        return ours;
    }

    /** Forgets files that never arrived whole, and imports that ended long ago. */
    void tidy() {
        Instant now = clock.instant();
        jobs.find(and(eq("state", JobState.ARRIVING.name()), lt("until", now))).forEach(job -> cancel(job.id()));
        for (ImportJob job : jobs.find(and(gt("endedAt", Instant.EPOCH), lt("endedAt", now.minus(KEPT))))) {
            rows.drop(job.id());
            jobs.deleteOne(eq(job.id()));
        }
    }

    private boolean isStill(String id, String worker, Bson update) {
        return jobs.updateOne(and(eq(id), eq("worker", worker), eq("state", JobState.RUNNING.name())), update)
                        .getMatchedCount()
                == 1;
    }

    private Bson ended(JobState state) {
        return combine(set("state", state), set("endedAt", clock.instant()), unset("key"));
    }

    private void dropFile(String id) {
        find(id).ifPresent(job -> SealedFile.drop(parts, id, job.parts()));
    }
}
