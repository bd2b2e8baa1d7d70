/** Journey maps: their stages, touchpoints, pain points, stakeholders and reviews. */
@NullMarked
package dev.waymark.contracts.map;

import org.jspecify.annotations.NullMarked;
