/** Rules for input that several services have in common. */
@NullMarked
package dev.waymark.service.input;

import org.jspecify.annotations.NullMarked;
