/** What all resources answer alike: creation, revisions, lists, repeated requests. */
@NullMarked
package dev.waymark.service.rest;

import org.jspecify.annotations.NullMarked;
