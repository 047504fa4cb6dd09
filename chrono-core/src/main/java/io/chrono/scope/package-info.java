/**
 * Whose something is: the scope of an event, a schedule or a publication.
 */
@NullMarked
package io.chrono.scope;

import org.jspecify.annotations.NullMarked;
