package io.chrono.demo;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.web.context.WebApplicationContext;

import io.chrono.clock.Clock;
import io.chrono.timeline.ScheduledEvent;
import io.chrono.timeline.Timeline;

import static org.assertj.core.api.Assertions.assertThat;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.NONE)
@ActiveProfiles("daemon")
class DaemonTests {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Clock clock;

    @Autowired
    private Timeline timeline;

    @Test
    void theDaemonTicksWithoutAWebServer() {
        assertThat(this.context).isNotInstanceOf(WebApplicationContext.class);
        assertThat(this.clock.isTicking()).isTrue();
        assertThat(this.timeline.events()).singleElement().extracting(ScheduledEvent::name).isEqualTo("daemonBeat");
    }

    @Test
    void thePagesAreNotThere() {
        assertThat(this.context.getBeanNamesForType(Welcome.class)).isEmpty();
        assertThat(this.timeline.catalogue().all()).hasSize(1);
    }

}
