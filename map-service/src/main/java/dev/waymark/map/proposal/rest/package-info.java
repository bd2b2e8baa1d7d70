/** Proposals over HTTP. */
@NullMarked
package dev.waymark.map.proposal.rest;

import org.jspecify.annotations.NullMarked;
