/**
 * Finds the event beans of an application and starts those that stand: when the
 * application is ready, when a user logs in or registers, when a page connects.
 */
@NullMarked
package io.chrono.boot.event;

import org.jspecify.annotations.NullMarked;
