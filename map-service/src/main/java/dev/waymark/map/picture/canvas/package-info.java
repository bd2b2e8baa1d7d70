/**
 * What pictures are drawn on: one set of strokes, three kinds of files. Everything is measured before it is drawn, in
 * widths that no common font exceeds; a file that carries its letters with it (PNG, PDF) narrows a line that would still
 * be wider, so that all three have the same layout on every machine.
 */
@NullMarked
package dev.waymark.map.picture.canvas;

import org.jspecify.annotations.NullMarked;
