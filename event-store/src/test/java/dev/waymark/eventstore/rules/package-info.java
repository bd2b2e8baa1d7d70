/**
 * The rules of the log, each with tests that fail when it is broken; each test's comment says which breach it was seen to
 * fail with.
 *
 * <ol>
 *   <li>{@code _id} is the first position: {@link dev.waymark.eventstore.rules.PositionRulesTest}
 *   <li>No hole from a head too high, or from bulks out of order: the same
 *   <li>Nothing is appended on top of what no majority has: {@link dev.waymark.eventstore.rules.MajorityRulesTest}
 *   <li>The head is never learnt by a local read: the same
 *   <li>Majority and journal for writes, majority for reads: the same
 *   <li>An unknown outcome is resolved at the same position: {@link dev.waymark.eventstore.rules.OutcomeRulesTest}
 *   <li>Write errors and write-concern errors of a bulk, by index: {@link dev.waymark.eventstore.rules.BulkRulesTest}
 *   <li>Conditions hold inside a bulk; conflicts are told apart: {@link dev.waymark.eventstore.rules.ConditionRulesTest}
 *   <li>Readers never skip; gaps are closed by an insert: {@link dev.waymark.eventstore.rules.GapRulesTest}
 *   <li>1,000 events and 12 MB: {@link dev.waymark.eventstore.rules.LimitRulesTest}
 *   <li>Never sharded: the same
 *   <li>Time is data: {@code ClockSkewProofTest}
 * </ol>
 */
@NullMarked
package dev.waymark.eventstore.rules;

import org.jspecify.annotations.NullMarked;
