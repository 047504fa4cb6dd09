package io.chrono.demo.shop;

import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * An invented shop and what can happen in it.
 *
 * @param person who owns it
 * @param name its name
 * @param trade what it does
 * @param figures its key figures
 * @param pulse the figure that is drawn as a line
 * @param bars what is drawn as bars
 * @param people its customers
 * @param deeds what they do
 * @param comments what they say about what others do
 * @param notices what its owner is told now and then
 * @param tour what its owner is shown after the login
 */
public record Shop(String person, String name, String trade, List<Figure> figures, Pulse pulse, Bars bars,
        List<String> people, List<String> deeds, List<String> comments, List<Notice> notices, List<TourStop> tour) {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss");

    /**
     * Return the initials of the owner.
     * @return two letters
     */
    public String initials() {
        return initials(this.person);
    }

    private Figure pulseFigure() {
        return this.figures.stream()
            .filter((figure) -> figure.id().equals(this.pulse.figure()))
            .findFirst()
            .orElseThrow();
    }

    /**
     * Return the point of the line for a second.
     * @param time the second
     * @return what its label is, and its value
     */
    public Point pulseAt(ZonedDateTime time) {
        return new Point(CLOCK.format(time), Math.round(pulseFigure().at(time) * 10) / 10.0);
    }

    /**
     * Return the line of the last minute.
     * @param time when the minute ends
     * @return sixty points
     */
    public List<Point> pulseBefore(ZonedDateTime time) {
        return IntStream.range(0, 60).mapToObj((second) -> pulseAt(time.minusSeconds(59 - second))).toList();
    }

    /**
     * Return how many things were done today in this shop.
     * @param time the time
     * @return the number
     */
    public long deedsToday(ZonedDateTime time) {
        return this.figures.stream()
            .filter((figure) -> figure.kind() == Figure.Kind.COUNTER)
            .findFirst()
            .map((figure) -> Math.round(figure.at(time)))
            .orElse(0L);
    }

    /**
     * Return the initials of somebody.
     * @param person the person's name
     * @return the first letters of its words
     */
    public static String initials(String person) {
        return Arrays.stream(person.split(" ")).map((word) -> word.substring(0, 1)).collect(Collectors.joining());
    }

    /**
     * A line.
     *
     * @param title its title
     * @param figure the id of the figure that it shows
     */
    public record Pulse(String title, String figure) {
    }

    /**
     * A point of the line.
     *
     * @param label its time
     * @param value its height
     */
    public record Point(String label, double value) {
    }

}
