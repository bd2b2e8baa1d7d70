/** What is said of a map is for those who may read the map. */
@NullMarked
package dev.waymark.feedback.directory.rest;

import org.jspecify.annotations.NullMarked;
