/** The digest as JSON, HTML and text. */
@NullMarked
package dev.waymark.map.insight.digest.rest;

import org.jspecify.annotations.NullMarked;
