/** Customers' wishes about their data over HTTP. */
@NullMarked
package dev.waymark.feedback.customer.rest;

import org.jspecify.annotations.NullMarked;
