/** Who may send what: signatures, replays, and what the body says. */
@NullMarked
package dev.waymark.feedback.source.webhook;

import org.jspecify.annotations.NullMarked;
