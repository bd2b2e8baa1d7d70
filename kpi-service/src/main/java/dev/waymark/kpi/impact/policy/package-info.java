/** What happens by itself when the time an action was given is over. */
@NullMarked
package dev.waymark.kpi.impact.policy;

import org.jspecify.annotations.NullMarked;
