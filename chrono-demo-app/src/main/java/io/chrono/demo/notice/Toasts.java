package io.chrono.demo.notice;

import java.time.Duration;
import java.util.Map;

import org.springframework.stereotype.Component;

import io.chrono.boot.Renderer;
import io.chrono.demo.shop.Notice;
import io.chrono.operation.Html;
import io.chrono.operation.Operations;

/**
 * Puts notices on a page, and takes them away after a while.
 */
@Component
public class Toasts {

    private static final Duration SHOWN = Duration.ofSeconds(9);

    private final Renderer renderer;

    Toasts(Renderer renderer) {
        this.renderer = renderer;
    }

    /**
     * Return what shows a notice.
     * @param notice the notice
     * @param number makes the notice's element different from all others on the page
     * @return the operations
     */
    public Operations show(Notice notice, long number) {
        String id = "toast-" + number;
        String html = this.renderer.render("parts/notice :: toast", Map.of("id", id, "notice", notice));
        return Operations.appendHtml("#toasts", Html.trusted(html)).remove("#" + id).delay(SHOWN);
    }

}
