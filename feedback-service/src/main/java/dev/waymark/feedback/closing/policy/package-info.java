/** What opens cases, hands them on and looks at what came of them. */
@NullMarked
package dev.waymark.feedback.closing.policy;

import org.jspecify.annotations.NullMarked;
