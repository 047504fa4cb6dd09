/**
 * Commands to a page, in CableReady's wire form, as plain values: no JSON library, no
 * transport.
 */
@NullMarked
package io.chrono.operation;

import org.jspecify.annotations.NullMarked;
