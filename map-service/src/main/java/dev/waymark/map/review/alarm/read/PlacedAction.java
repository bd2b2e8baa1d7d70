package dev.waymark.map.review.alarm.read;

import dev.waymark.contracts.action.ActionId;
import dev.waymark.contracts.map.JourneyMapId;
import org.bson.codecs.pojo.annotations.BsonId;

/** On which map an action should make something better. */
public record PlacedAction(@BsonId ActionId action, JourneyMapId map) {}
