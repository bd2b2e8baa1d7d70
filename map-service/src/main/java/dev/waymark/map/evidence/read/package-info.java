/** The evidence of all maps, what it adds up to, and what still rests on assumptions. */
@NullMarked
package dev.waymark.map.evidence.read;

import org.jspecify.annotations.NullMarked;
