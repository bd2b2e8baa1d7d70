/** What customers said, to list and to open; free text stays sealed until somebody may read it. */
@NullMarked
package dev.waymark.feedback.intake.read;

import org.jspecify.annotations.NullMarked;
