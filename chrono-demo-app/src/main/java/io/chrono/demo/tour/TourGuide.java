package io.chrono.demo.tour;

import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.chrono.boot.ChronoEvent;
import io.chrono.boot.Renderer;
import io.chrono.demo.shop.TourStop;
import io.chrono.operation.Html;
import io.chrono.operation.Operations;
import io.chrono.timeline.Event;
import io.chrono.timeline.EventContext;

/**
 * Says what there is to say at one stop of the tour, and lights up what it is about. Its
 * argument is a record, so the compiler checks where it is scheduled.
 */
@ChronoEvent
class TourGuide implements Event<TourGuide.Step> {

    private final Renderer renderer;

    TourGuide(Renderer renderer) {
        this.renderer = renderer;
    }

    @Override
    public Operations perform(Step step, EventContext context) {
        TourStop stop = step.stop();
        String words = this.renderer.render("parts/tour :: words", Map.of("title", stop.title(), "text", stop.text()));
        return spotlight(stop.spotlight()).and(Operations.innerHtml("#guide-words", Html.trusted(words))
            .textContent("#guide-step", step.number() + " of " + step.count())
            .setProperty("#guide-again", "hidden", !step.isLast())
            .setProperty("#guide-end", "hidden", step.isLast()));
    }

    static Operations spotlight(@Nullable String selector) {
        Operations dark = Operations.removeCssClass("#content .spotlit, #content", "spotlit").selectAll();
        return (selector != null) ? dark.and(Operations.addCssClass(selector, "spotlit")) : dark;
    }

    /**
     * A step of the tour.
     *
     * @param stop where it is
     * @param number which step it is, from 1
     * @param count how many steps there are
     */
    record Step(TourStop stop, int number, int count) {

        boolean isLast() {
            return this.number == this.count;
        }

    }

}
