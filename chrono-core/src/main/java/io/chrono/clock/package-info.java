/**
 * The node's clock: it ticks at the beginning of each second of the wall clock.
 */
@NullMarked
package io.chrono.clock;

import org.jspecify.annotations.NullMarked;
