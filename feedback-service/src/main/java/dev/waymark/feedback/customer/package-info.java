/** Customers who want to be forgotten. */
@NullMarked
package dev.waymark.feedback.customer;

import org.jspecify.annotations.NullMarked;
