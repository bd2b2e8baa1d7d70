/** The addresses and the calendar behind them. */
@NullMarked
package dev.waymark.map.review.feed.rest;

import org.jspecify.annotations.NullMarked;
