package dev.waymark.feedback.summary.read;

import org.bson.codecs.pojo.annotations.BsonId;

/** Where invitations to a survey count. */
public record SurveyPlace(@BsonId String id, Spot about) {}
