/** Plans and actions over HTTP. */
@NullMarked
package dev.waymark.action.plan.rest;

import org.jspecify.annotations.NullMarked;
