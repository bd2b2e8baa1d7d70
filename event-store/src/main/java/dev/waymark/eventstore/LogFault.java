package dev.waymark.eventstore;

/**
 * What is wrong with a log.
 *
 * @param position the first event, or place for one, that does not fit
 * @param what is wrong there, a sentence for an operator
 */
public record LogFault(long position, String what) {}
