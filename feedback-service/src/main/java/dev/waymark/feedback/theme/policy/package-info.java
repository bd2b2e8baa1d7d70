/** Looks for themes when enough was said. */
@NullMarked
package dev.waymark.feedback.theme.policy;

import org.jspecify.annotations.NullMarked;
