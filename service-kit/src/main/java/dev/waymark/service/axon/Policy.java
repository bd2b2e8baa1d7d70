package dev.waymark.service.axon;

/**
 * Reacts to an event with a command, and is named as its rule: {@code WhenScoreDropsRequestReview}. Events may come
 * twice: the command must then change nothing.
 */
public non-sealed interface Policy extends EventHandling {}
