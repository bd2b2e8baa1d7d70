/** Cases and the lists of rules that open them, as entities. */
@NullMarked
package dev.waymark.feedback.closing.write;

import org.jspecify.annotations.NullMarked;
