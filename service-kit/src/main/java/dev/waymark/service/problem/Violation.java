package dev.waymark.service.problem;

/**
 * One thing that is wrong with the input.
 *
 * @param field where, as a path: {@code stages[2].name}
 * @param message what it must be
 */
public record Violation(String field, String message) {}
