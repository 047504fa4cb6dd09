/**
 * The way of a message from the timeline through push into many sockets, measured at the
 * other end.
 */
@NullMarked
package io.chrono.benchmarks.push;

import org.jspecify.annotations.NullMarked;
