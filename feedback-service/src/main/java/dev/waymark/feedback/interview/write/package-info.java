/** Interview guides and interviews as entities. */
@NullMarked
package dev.waymark.feedback.interview.write;

import org.jspecify.annotations.NullMarked;
