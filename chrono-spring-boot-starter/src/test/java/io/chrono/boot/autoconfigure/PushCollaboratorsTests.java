package io.chrono.boot.autoconfigure;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationListener;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import tools.jackson.databind.json.JsonMapper;

import io.chrono.boot.PageDisconnectedEvent;
import io.chrono.boot.UserNames;
import io.chrono.boot.push.PushParts;
import io.chrono.clock.Clock;
import io.chrono.operation.OperationPolicy;
import io.chrono.time.MovableTime;
import io.chrono.timeline.Timeline;

import static org.assertj.core.api.Assertions.assertThat;

class PushCollaboratorsTests {

    private static final PageDisconnectedEvent GONE = new PageDisconnectedEvent("p1", null, "anna");

    private final List<Object> heard = new ArrayList<>();

    private final MovableTime time = new MovableTime(Instant.parse("2026-01-01T00:00:00Z"));

    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();

    @Test
    void contextHearsUntilItCloses() {
        PushParts parts = parts();
        parts.publisher().accept(GONE);
        assertThat(this.heard).containsExactly(GONE);
        this.context.close();
        parts.publisher().accept(GONE);
        assertThat(this.heard).containsExactly(GONE);
    }

    @Test
    void timelineIsNotCreatedAnewByAPageThatGoesLast() {
        PushParts parts = parts();
        Timeline before = parts.timeline().get();
        this.context.close();
        assertThat(parts.timeline().get()).isNotNull().isSameAs(before);
    }

    @Test
    void timelineIsNotLookedUpOnceTheContextCloses() {
        PushParts parts = parts();
        this.context.close();
        assertThat(parts.timeline().get()).isNull();
    }

    private PushParts parts() {
        this.context.registerBean(Timeline.class, () -> Timeline.on(new Clock(this.time)).build());
        this.context.addApplicationListener(
                (ApplicationListener<PayloadApplicationEvent<?>>) (event) -> this.heard.add(event.getPayload()));
        this.context.refresh();
        return new PushCollaborators(this.context.getBeanProvider(Timeline.class),
                this.context.getBeanProvider(JsonMapper.class), this.context.getBeanProvider(OperationPolicy.class),
                this.context.getBeanProvider(UserNames.class), this.context)
            .parts(this.time);
    }

}
