package io.chrono.demo.activity;

import org.jspecify.annotations.Nullable;

import io.chrono.demo.shop.Shop;

/**
 * Something that somebody has done.
 *
 * @param number its number, which is also its place in time
 * @param person who did it
 * @param deed what it was
 * @param time when, as it is shown
 * @param likes how many people like it
 * @param comment what somebody said about it, or {@code null} if nobody said anything
 */
public record Activity(long number, String person, String deed, String time, int likes, @Nullable Comment comment) {

    /**
     * Return the initials of who did it.
     * @return two letters
     */
    public String initials() {
        return Shop.initials(this.person);
    }

    /**
     * A comment.
     *
     * @param person who made it
     * @param text what it says
     */
    public record Comment(String person, String text) {
    }

}
