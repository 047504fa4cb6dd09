/**
 * The cards that start and clear a heartbeat.
 */
@NullMarked
package io.chrono.demo.heartbeat;

import org.jspecify.annotations.NullMarked;
