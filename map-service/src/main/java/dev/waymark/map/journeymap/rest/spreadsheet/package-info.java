/** Reads a journey map as teams keep it in a spreadsheet: one row a touchpoint, saved as CSV. */
@NullMarked
package dev.waymark.map.journeymap.rest.spreadsheet;

import org.jspecify.annotations.NullMarked;
