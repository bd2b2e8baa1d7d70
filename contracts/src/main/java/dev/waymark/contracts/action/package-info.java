/** Opportunities and the plans that act on them. */
@NullMarked
package dev.waymark.contracts.action;

import org.jspecify.annotations.NullMarked;
