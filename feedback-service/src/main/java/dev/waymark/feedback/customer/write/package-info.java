/** A customer as an entity: can be erased once. */
@NullMarked
package dev.waymark.feedback.customer.write;

import org.jspecify.annotations.NullMarked;
