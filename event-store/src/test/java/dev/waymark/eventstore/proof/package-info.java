/**
 * What the log is proven with, for other tests to use as well.
 *
 * <ul>
 *   <li>{@link dev.waymark.eventstore.proof.FaultProxy} stands between driver and server; a
 *       {@link dev.waymark.eventstore.proof.Traffic} decides what becomes of each request:
 *       {@link dev.waymark.eventstore.proof.RandomFaults}, {@link dev.waymark.eventstore.proof.HeldInserts}, or
 *       {@link dev.waymark.eventstore.proof.ReplicaSet}, which makes the server behind it a primary that replicates when a
 *       test says so, and that can fail over.
 *   <li>{@link dev.waymark.eventstore.proof.Workload} appends and reads at random, with a seed, and records what it was
 *       told; {@link dev.waymark.eventstore.proof.HistoryChecker} compares that with what is stored.
 *   <li>{@link dev.waymark.eventstore.proof.Proof} holds length and seed of a run: {@code -Plong} for half an hour,
 *       {@code -Dwaymark.proof.seed=…} for the same choices again. Threads are scheduled anew each time, so a seed repeats
 *       what was tried, not its timing.
 * </ul>
 */
@NullMarked
package dev.waymark.eventstore.proof;

import org.jspecify.annotations.NullMarked;
