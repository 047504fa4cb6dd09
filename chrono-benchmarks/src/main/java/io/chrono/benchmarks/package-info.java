/**
 * What Chrono costs, measured.
 */
@NullMarked
package io.chrono.benchmarks;

import org.jspecify.annotations.NullMarked;
