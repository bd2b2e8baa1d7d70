/** What is personal of customers: sealed with a key of theirs, readable as long as that key exists. */
@NullMarked
package dev.waymark.feedback.privacy;

import org.jspecify.annotations.NullMarked;
