/** What is looked for, and how it is found. */
@NullMarked
package dev.waymark.map.search.read;

import org.jspecify.annotations.NullMarked;
