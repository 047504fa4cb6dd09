package io.chrono.boot.autoconfigure;

import java.time.Instant;
import java.util.List;

import javax.sql.DataSource;

import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.jdbc.core.JdbcTemplate;

import io.chrono.boot.jdbc.JdbcScheduleStore;
import io.chrono.schedule.MemoryScheduleStore;
import io.chrono.schedule.ScheduleStore;
import io.chrono.schedule.Selection;
import io.chrono.schedule.StoreException;
import io.chrono.time.MovableTime;
import io.chrono.timeline.Timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ChronoJdbcAutoConfigurationTests {

    private final ApplicationContextRunner contextRunner = new ApplicationContextRunner()
        .withConfiguration(AutoConfigurations.of(ChronoAutoConfiguration.class, ChronoJdbcAutoConfiguration.class,
                DataSourceAutoConfiguration.class))
        .withPropertyValues("spring.datasource.generate-unique-name=true");

    @Test
    void tablesAreCreatedWhenTheyAreFirstNeeded() {
        this.contextRunner.run((context) -> {
            assertThat(tables(context.getBean(DataSource.class))).isEmpty();
            assertThat(context.getBean(ScheduleStore.class).list(new Selection.All(), null, 10)).isEmpty();
            assertThat(tables(context.getBean(DataSource.class))).contains("CHRONO_TRIGGER");
        });
    }

    @Test
    void whenTablesAreMissingThenTheErrorNamesTheProperty() {
        this.contextRunner.withPropertyValues("chrono.jdbc.initialize-schema=never")
            .run((context) -> assertThatExceptionOfType(StoreException.class)
                .isThrownBy(() -> context.getBean(ScheduleStore.class).pause(new Selection.All()))
                .withMessageContaining("'chrono.jdbc.initialize-schema'"));
    }

    @Test
    void whenTheUserHasAStoreThenItIsTaken() {
        this.contextRunner.withBean(ScheduleStore.class, () -> new MemoryScheduleStore(new MovableTime(Instant.EPOCH)))
            .run((context) -> assertThat(context).hasSingleBean(ScheduleStore.class)
                .doesNotHaveBean(JdbcScheduleStore.class));
    }

    @Test
    void whenThereIsNoDataSourceThenNoStore() {
        new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(ChronoAutoConfiguration.class, ChronoJdbcAutoConfiguration.class))
            .run((context) -> assertThat(context).hasNotFailed().doesNotHaveBean(ScheduleStore.class));
    }

    @Test
    void whenSpringJdbcIsMissingThenNoStore() {
        this.contextRunner.withClassLoader(new FilteredClassLoader(JdbcTemplate.class))
            .run((context) -> assertThat(context).hasNotFailed()
                .hasSingleBean(Timeline.class)
                .doesNotHaveBean(ScheduleStore.class));
    }

    private static List<String> tables(DataSource dataSource) {
        return new JdbcTemplate(dataSource).queryForList(
                "SELECT table_name FROM information_schema.tables WHERE table_name LIKE 'CHRONO%'", String.class);
    }

}
