package dev.waymark.feedback.source.read;

import dev.waymark.contracts.feedback.SourceEvent;
import dev.waymark.contracts.feedback.SourceEvent.SourceConfigured;
import dev.waymark.contracts.feedback.SourceEvent.SourceRetired;
import dev.waymark.contracts.feedback.SourceEvent.SourceSecretMade;
import dev.waymark.contracts.feedback.SourceEvent.SourceSecretRevoked;
import dev.waymark.contracts.feedback.SourceId;
import dev.waymark.contracts.feedback.SourceSetup;
import java.util.List;
import java.util.stream.Stream;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * A source.
 *
 * @param secrets those that are valid, sealed, the newest first
 */
public record SourceView(@BsonId SourceId id, SourceSetup setup, List<String> secrets, boolean retired, long revision) {
    static @Nullable SourceView after(@Nullable SourceView before, SourceEvent event, long revision) {
        if (event instanceof SourceConfigured configured) {
            return new SourceView(
                    configured.source(),
                    configured.setup(),
                    before == null ? List.of() : before.secrets(),
                    false,
                    revision);
        }
        return before == null
                ? null
                : switch (event) {
                    case SourceConfigured _ -> before;
                    case SourceSecretMade made ->
                        before.with(
                                Stream.concat(
                                        Stream.of(made.sealed()),
                                        before.secrets.stream().limit(1)),
                                false,
                                revision);
                    case SourceSecretRevoked _ ->
                        before.with(before.secrets.stream().limit(1), false, revision);
                    case SourceRetired _ -> before.with(Stream.empty(), true, revision);
                };
    }

    private SourceView with(Stream<String> valid, boolean isRetired, long next) {
        return new SourceView(id, setup, valid.toList(), isRetired, next);
    }
}
