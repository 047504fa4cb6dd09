/**
 * The timeline beside timers that applications use otherwise: the same work is asked of
 * all.
 */
@NullMarked
package io.chrono.benchmarks.timeline;

import org.jspecify.annotations.NullMarked;
