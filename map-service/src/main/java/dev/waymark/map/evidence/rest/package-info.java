/** Evidence on the wire. */
@NullMarked
package dev.waymark.map.evidence.rest;

import org.jspecify.annotations.NullMarked;
