/** What happens to evidence only because time passes. */
@NullMarked
package dev.waymark.map.evidence.policy;

import org.jspecify.annotations.NullMarked;
