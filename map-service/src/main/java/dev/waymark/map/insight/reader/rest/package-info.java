/** Seeing and reacting over HTTP, and how far an insight has come. */
@NullMarked
package dev.waymark.map.insight.reader.rest;

import org.jspecify.annotations.NullMarked;
