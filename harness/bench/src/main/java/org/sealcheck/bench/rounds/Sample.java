package org.sealcheck.bench.rounds;

/**
 * What one operation took, in µs.
 *
 * @param wall by the clock on the wall: what a user waits for, and what other programs disturb
 * @param processor time that the worker's thread, or its process, was given: what other programs disturb least
 */
public record Sample(double wall, double processor) {}
