/** What is between readers and insights: seen or not, reactions. */
@NullMarked
package dev.waymark.map.insight.reader;

import org.jspecify.annotations.NullMarked;
