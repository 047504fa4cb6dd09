/**
 * Brings what events have for pages to these pages: the outbox, the STOMP connections and
 * the rules for them, who is present, and rendering on the server.
 */
@NullMarked
package io.chrono.boot.push;

import org.jspecify.annotations.NullMarked;
