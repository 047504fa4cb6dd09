package io.chrono.test.example;

import java.time.Duration;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

import io.chrono.boot.PushStatistics;
import io.chrono.operation.Broadcaster;
import io.chrono.operation.Operations;
import io.chrono.test.AutoConfigureChrono;
import io.chrono.test.Pushed;
import io.chrono.time.MovableTime;
import io.chrono.timeline.OutputHandler;
import io.chrono.timeline.Timeline;

import static io.chrono.test.ChronoAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * In an application that has a web server and push.
 */
class AutoConfigureChronoTests {

    @Nested
    @SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
    @AutoConfigureChrono
    class WithRecords {

        @Autowired
        private Timeline timeline;

        @Autowired
        private MovableTime time;

        @Autowired
        private Pushed pushed;

        @Autowired
        private Broadcaster broadcaster;

        @Autowired
        private PushStatistics push;

        @Test
        void outputIsRecordedInsteadOfBeingSent() {
            this.timeline.event(Heartbeat.class).user("anna").schedule("hello");
            this.time.advance(Duration.ofSeconds(1));
            this.broadcaster.toUser("ben", Operations.consoleLog("hello"));
            assertThat(this.pushed).toUser("anna").hasOperations("consoleLog", "innerHtml");
            assertThat(this.pushed).toUser("ben").hasOperations("consoleLog");
            assertThat(this.push.held()).isZero();
        }

    }

    @Nested
    @SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
    @AutoConfigureChrono(recordPush = false)
    class WithoutRecords {

        @Autowired
        private Timeline timeline;

        @Autowired
        private MovableTime time;

        @Autowired
        private ObjectProvider<Pushed> pushed;

        @Autowired
        private OutputHandler outputs;

        @Autowired
        private PushStatistics push;

        @Test
        void pushHasTheOutput() {
            assertThat(this.pushed.getIfAvailable()).isNull();
            assertThat(this.outputs).isNotInstanceOf(Pushed.class);
            this.timeline.event(Heartbeat.class).user("anna").schedule("hello");
            this.time.advance(Duration.ofSeconds(1));
            assertThat(this.push.held()).isEqualTo(1);
        }

    }

}
