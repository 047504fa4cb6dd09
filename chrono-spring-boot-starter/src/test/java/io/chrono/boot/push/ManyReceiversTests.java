package io.chrono.boot.push;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import io.chrono.timeline.EventContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * A tick with output for so many receivers that several threads send it.
 */
class ManyReceiversTests {

    private static final int USERS = 2_500;

    private final PushHarness push = new PushHarness();

    @Test
    void everyUserGetsEachTickOnceAndInOrder() {
        List<PushHarness.FakePage> pages = new ArrayList<>();
        int[] runs = new int[USERS];
        for (int i = 0; i < USERS; i++) {
            int number = i;
            String user = "user-" + i;
            pages.add(this.push.page(user));
            this.push.timeline.event((EventContext context) -> user + ' ' + ++runs[number])
                .user(user)
                .every(Duration.ofSeconds(1))
                .times(3)
                .schedule();
        }
        for (int i = 0; i < 5; i++) {
            this.push.advance(1);
        }
        await().until(() -> this.push.engine.statistics().messages() >= 3L * USERS);
        await().until(() -> pages.stream().allMatch((page) -> page.frames.size() >= 3));
        for (int i = 0; i < USERS; i++) {
            String user = "user-" + i;
            assertThat(pages.get(i).bodies()).containsExactly('"' + user + " 1\"", '"' + user + " 2\"",
                    '"' + user + " 3\"");
        }
    }

}
