package io.chrono.benchmarks.report;

/**
 * Who is measured. Immutable.
 *
 * @param name the name in tables and pictures, as {@code --only} knows it
 * @param role what it stands for
 */
public record Candidate(String name, Role role) {
}
