/**
 * The day that lies ahead of this node: every scheduled event in the second at which it
 * is due, and how it is performed.
 */
@NullMarked
package io.chrono.timeline;

import org.jspecify.annotations.NullMarked;
