/** The documentation page as a person meets it. */
@NullMarked
package dev.waymark.stack.docs;

import org.jspecify.annotations.NullMarked;
