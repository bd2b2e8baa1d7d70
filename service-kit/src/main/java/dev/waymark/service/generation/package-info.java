/**
 * Read models come in generations, so that one can be built anew while the one before still answers. Which one counts is
 * a document that all instances look at.
 */
@NullMarked
package dev.waymark.service.generation;

import org.jspecify.annotations.NullMarked;
