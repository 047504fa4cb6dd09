/**
 * The profile without a web server.
 */
@NullMarked
package io.chrono.demo.daemon;

import org.jspecify.annotations.NullMarked;
