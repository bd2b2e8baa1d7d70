/** How much one caller may ask for, and how much one request may carry. */
@NullMarked
package dev.waymark.gateway.limits;

import org.jspecify.annotations.NullMarked;
