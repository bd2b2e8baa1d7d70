/** What nobody should send and somebody will, against every way in. */
@NullMarked
package dev.waymark.feedback.malformed;

import org.jspecify.annotations.NullMarked;
