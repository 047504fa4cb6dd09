/**
 * What operators see: the endpoint, the health of the clock and the meters.
 */
@NullMarked
package io.chrono.boot.actuate;

import org.jspecify.annotations.NullMarked;
