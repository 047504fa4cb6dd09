/**
 * What all benchmarks share: run the candidates in turn, each in a fresh JVM, and report
 * what they measured as a table, a picture, CSV and a line of JSON.
 */
@NullMarked
package io.chrono.benchmarks.report;

import org.jspecify.annotations.NullMarked;
