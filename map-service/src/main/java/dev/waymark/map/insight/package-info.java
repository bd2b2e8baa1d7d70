/** Findings worth telling other departments: publish, correct, retract; who has seen them and what they say of them. */
@NullMarked
package dev.waymark.map.insight;

import org.jspecify.annotations.NullMarked;
