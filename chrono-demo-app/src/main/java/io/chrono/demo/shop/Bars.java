package io.chrono.demo.shop;

import java.time.ZonedDateTime;
import java.util.List;

/**
 * What is drawn as bars.
 *
 * @param title what the bars tell
 * @param change how far they move
 * @param bars the bars
 */
public record Bars(String title, int change, List<Bar> bars) {

    /**
     * Return the names of the bars.
     * @return one label for each bar
     */
    public List<String> labels() {
        return this.bars.stream().map(Bar::label).toList();
    }

    /**
     * Return the heights at a time.
     * @param time the time
     * @return one value for each bar
     */
    public List<Long> at(ZonedDateTime time) {
        return this.bars.stream().map((bar) -> bar.at(time, this.change)).toList();
    }

    /**
     * Return what the bars hardly ever exceed.
     * @return the end of their axis
     */
    public int most() {
        return this.change + this.bars.stream().mapToInt(Bar::level).max().orElse(0);
    }

    /**
     * A bar.
     *
     * @param label its name
     * @param level the middle of its height
     */
    public record Bar(String label, int level) {

        private long at(ZonedDateTime time, int change) {
            return Math.round(this.level + change * Wave.at(this.label, time.toEpochSecond()));
        }

    }

}
