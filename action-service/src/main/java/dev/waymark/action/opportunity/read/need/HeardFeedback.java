package dev.waymark.action.opportunity.read.need;

import dev.waymark.contracts.feedback.FeedbackId;
import dev.waymark.contracts.map.TouchpointId;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/** Where one utterance counts now, and how much; a later assignment moves it. */
public record HeardFeedback(@BsonId FeedbackId id, @Nullable TouchpointId touchpoint, int fifths) {}
