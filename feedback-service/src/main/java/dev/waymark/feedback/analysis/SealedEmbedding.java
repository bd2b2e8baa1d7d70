package dev.waymark.feedback.analysis;

import dev.waymark.contracts.feedback.FeedbackId;
import dev.waymark.contracts.feedback.SubjectId;
import org.bson.codecs.pojo.annotations.BsonId;
import org.bson.types.Binary;

/** A comment's vector under its customer's key: vectors give away much of what was written. */
record SealedEmbedding(@BsonId FeedbackId id, SubjectId subject, Binary vector) {}
