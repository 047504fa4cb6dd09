/**
 * What triggers of durable schedules perform: URLs, methods of beans and of entities, and
 * events. Nothing in here can be reached by a request from outside.
 */
@NullMarked
package io.chrono.boot.action;

import org.jspecify.annotations.NullMarked;
