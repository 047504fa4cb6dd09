package io.chrono.boot.autoconfigure;

import javax.sql.DataSource;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnSingleCandidate;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.EmbeddedDatabaseConnection;
import org.springframework.boot.sql.init.DatabaseInitializationMode;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.JdbcTemplate;

import io.chrono.boot.jdbc.JdbcScheduleStore;
import io.chrono.schedule.ScheduleStore;
import io.chrono.timeline.Timeline;

/**
 * Auto-configuration for durable schedules in a database.
 *
 * @since 0.1
 */
@AutoConfiguration(after = ChronoAutoConfiguration.class,
        afterName = "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration")
@ConditionalOnClass({ DataSource.class, JdbcTemplate.class, EmbeddedDatabaseConnection.class,
        DatabaseInitializationMode.class })
@ConditionalOnSingleCandidate(DataSource.class)
@ConditionalOnBean(Timeline.class)
@EnableConfigurationProperties(ChronoJdbcProperties.class)
public final class ChronoJdbcAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean(ScheduleStore.class)
    JdbcScheduleStore chronoScheduleStore(DataSource dataSource, ChronoJdbcProperties properties) {
        return new JdbcScheduleStore(dataSource, properties.initializeSchema());
    }

}
