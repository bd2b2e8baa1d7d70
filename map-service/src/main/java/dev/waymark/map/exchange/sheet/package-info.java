/** A journey map as teams keep it in a spreadsheet: one row a touchpoint, as CSV or as an Excel workbook. */
@NullMarked
package dev.waymark.map.exchange.sheet;

import org.jspecify.annotations.NullMarked;
