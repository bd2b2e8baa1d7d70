package dev.waymark.map.proposal.merge;

import org.jspecify.annotations.Nullable;

/**
 * How a conflict is decided.
 *
 * @param text what a text field shall say instead of what either side says
 */
public record Resolution(Side take, @Nullable String text) {}
