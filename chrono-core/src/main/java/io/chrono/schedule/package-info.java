/**
 * Durable schedules: standing orders whose triggers survive the process and run on one
 * node of many.
 */
@NullMarked
package io.chrono.schedule;

import org.jspecify.annotations.NullMarked;
