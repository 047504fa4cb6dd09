/**
 * The tour through the page: a script of events that begins with the login.
 */
@NullMarked
package io.chrono.demo.tour;

import org.jspecify.annotations.NullMarked;
