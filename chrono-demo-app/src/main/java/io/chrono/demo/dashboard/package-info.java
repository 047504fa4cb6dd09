/**
 * The page of a user who has logged in: figures and charts that move each second.
 */
@NullMarked
package io.chrono.demo.dashboard;

import org.jspecify.annotations.NullMarked;
