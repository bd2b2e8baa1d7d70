/** Turns what hurts customers into improvements: finds opportunities, ranks them, plans the actions and follows them. */
@NullMarked
package dev.waymark.action;

import org.jspecify.annotations.NullMarked;
