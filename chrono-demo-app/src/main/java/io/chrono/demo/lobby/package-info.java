/**
 * The landing page, which lives for those, too, who have not logged in.
 */
@NullMarked
package io.chrono.demo.lobby;

import org.jspecify.annotations.NullMarked;
