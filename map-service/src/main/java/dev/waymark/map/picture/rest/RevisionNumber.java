package dev.waymark.map.picture.rest;

import dev.waymark.service.problem.Refusal;

/** A revision as a query parameter. */
public record RevisionNumber(long value) {
    public static RevisionNumber fromString(String text) {
        if (!text.matches("[1-9]\\d{0,17}")) {
            throw Refusal.invalid("revision", "must be a number from 1");
        }
        return new RevisionNumber(Long.parseLong(text));
    }
}
