/**
 * Time as a value, and the only access to the machine's clocks.
 */
@NullMarked
package io.chrono.time;

import org.jspecify.annotations.NullMarked;
