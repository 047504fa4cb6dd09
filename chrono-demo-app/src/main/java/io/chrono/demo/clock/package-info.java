/**
 * The card that stops and starts the clock, and the clock on the page.
 */
@NullMarked
package io.chrono.demo.clock;

import org.jspecify.annotations.NullMarked;
