package dev.waymark.feedback.intake.job;

import dev.waymark.feedback.intake.imports.FileFormat;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.bson.codecs.pojo.annotations.BsonId;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;

/**
 * An import as it is stored.
 *
 * @param origin who sent it, as the metadata of its events says
 * @param key what seals its file, itself sealed; null once the file is gone
 * @param parts how many parts of the file have arrived
 * @param bytes how many bytes those are
 * @param rows how many rows are worked on
 * @param worker which instance works on it
 * @param until when another may take it up
 */
public record ImportJob(
        @BsonId String id,
        JobState state,
        FileFormat format,
        @Nullable String source,
        @Nullable String map,
        List<String> columns,
        Map<String, String> origin,
        Instant receivedAt,
        @Nullable Binary key,
        int parts,
        long bytes,
        long rows,
        long accepted,
        long duplicates,
        long rejected,
        @Nullable String worker,
        Instant until,
        @Nullable String failure,
        @Nullable Instant endedAt) {}
