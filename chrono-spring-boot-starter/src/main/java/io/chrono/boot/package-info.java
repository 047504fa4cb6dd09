/**
 * What the author of an application imports: annotations, application events, and the
 * interfaces of beans that change what the starter does.
 */
@NullMarked
package io.chrono.boot;

import org.jspecify.annotations.NullMarked;
