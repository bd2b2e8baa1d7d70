/** What personas are like, now and at any revision, and who changed them. */
@NullMarked
package dev.waymark.map.persona.read;

import org.jspecify.annotations.NullMarked;
