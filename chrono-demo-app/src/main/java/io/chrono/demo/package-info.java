/**
 * The demo: a product page that lives.
 */
@NullMarked
package io.chrono.demo;

import org.jspecify.annotations.NullMarked;
