/**
 * Durable schedules in a relational database.
 */
@NullMarked
package io.chrono.boot.jdbc;

import org.jspecify.annotations.NullMarked;
