/** Which needs customers take for granted, and which delight them, as the participants of a workshop see it. */
@NullMarked
package dev.waymark.map.workshop.kano;

import org.jspecify.annotations.NullMarked;
