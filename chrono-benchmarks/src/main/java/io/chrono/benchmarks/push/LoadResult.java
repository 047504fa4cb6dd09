package io.chrono.benchmarks.push;

import java.time.Duration;

/**
 * What was measured besides lateness. Immutable.
 *
 * @param expected how many messages should have come
 * @param received how many have come
 * @param sent how many the server has sent in the measured seconds
 * @param cpu the CPU time of the server's process in the measured seconds
 * @param heap how much the heap has grown with all pages connected, in bytes after a
 * collection
 * @param buffers how much the buffers outside of the heap have grown, in bytes
 */
record LoadResult(long expected, long received, long sent, Duration cpu, long heap, long buffers) {

}
