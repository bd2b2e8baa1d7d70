package dev.waymark.action.plan.write;

import dev.waymark.contracts.UserId;

/**
 * Who asks.
 *
 * @param id the subject of their token
 * @param managesPlans whether they may work on and change actions of others
 */
public record Worker(UserId id, boolean managesPlans) {}
