/**
 * Durable triggers beside schedulers that keep their jobs in a database, too, all on the
 * same PostgreSQL.
 */
@NullMarked
package io.chrono.benchmarks.triggers;

import org.jspecify.annotations.NullMarked;
