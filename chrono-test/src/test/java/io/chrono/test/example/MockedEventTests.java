package io.chrono.test.example;

import java.time.Duration;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

import io.chrono.operation.Operations;
import io.chrono.test.ChronoTest;
import io.chrono.test.Performed;
import io.chrono.test.Pushed;
import io.chrono.time.MovableTime;
import io.chrono.timeline.Timeline;

import static io.chrono.test.ChronoAssertions.assertThat;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.BDDMockito.given;

@ChronoTest
class MockedEventTests {

    @MockitoBean
    private Heartbeat heartbeat;

    @Autowired
    private Timeline timeline;

    @Autowired
    private MovableTime time;

    @Autowired
    private Pushed pushed;

    @Autowired
    private Performed performed;

    @Test
    void mockTakesThePlaceOfAnEvent() {
        given(this.heartbeat.perform(anyString())).willReturn(Operations.consoleLog("mocked"));
        this.timeline.event(Heartbeat.class).user("anna").schedule("hello");
        this.time.advance(Duration.ofSeconds(1));
        assertThat(this.performed).hasRun(Heartbeat.class, 1).hasNoFailure();
        assertThat(this.pushed).toUser("anna").hasOperations("consoleLog");
    }

    @Nested
    class Inside {

        @Test
        void mockAndRecordsAreThose() {
            assertThat(MockedEventTests.this.pushed).toUser("anna").isEmpty();
            mockTakesThePlaceOfAnEvent();
        }

    }

}
