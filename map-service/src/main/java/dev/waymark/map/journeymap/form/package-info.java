/** A whole map as people send it: read as a document, its references checked. For maps and what is proposed for them. */
@NullMarked
package dev.waymark.map.journeymap.form;

import org.jspecify.annotations.NullMarked;
