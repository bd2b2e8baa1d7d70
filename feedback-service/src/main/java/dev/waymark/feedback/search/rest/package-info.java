/** Search over HTTP, with what was found marked in its text. */
@NullMarked
package dev.waymark.feedback.search.rest;

import org.jspecify.annotations.NullMarked;
