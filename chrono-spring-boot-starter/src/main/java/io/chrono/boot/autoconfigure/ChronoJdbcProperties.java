package io.chrono.boot.autoconfigure;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.sql.init.DatabaseInitializationMode;

/**
 * Configuration properties for durable schedules in a database. Immutable and safe for
 * use by several threads.
 *
 * @param initializeSchema Where missing tables are created when durable schedules are
 * first used: 'embedded', 'always' or 'never'.
 * @since 0.1
 */
@ConfigurationProperties("chrono.jdbc")
public record ChronoJdbcProperties(@DefaultValue("embedded") DatabaseInitializationMode initializeSchema) {

}
