/**
 * The invented shops: who owns them, what their figures are, and what can happen in them.
 */
@NullMarked
package io.chrono.demo.shop;

import org.jspecify.annotations.NullMarked;
