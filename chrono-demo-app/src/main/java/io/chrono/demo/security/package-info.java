/**
 * Who may do what.
 */
@NullMarked
package io.chrono.demo.security;

import org.jspecify.annotations.NullMarked;
