/** Cases and their rules over HTTP. */
@NullMarked
package dev.waymark.feedback.closing.rest;

import org.jspecify.annotations.NullMarked;
