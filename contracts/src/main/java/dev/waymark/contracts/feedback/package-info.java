/** What customers said, without saying who they are. */
@NullMarked
package dev.waymark.contracts.feedback;

import org.jspecify.annotations.NullMarked;
