/**
 * The lateness of the clock's tick beside that of Spring's cron.
 */
@NullMarked
package io.chrono.benchmarks.clock;

import org.jspecify.annotations.NullMarked;
