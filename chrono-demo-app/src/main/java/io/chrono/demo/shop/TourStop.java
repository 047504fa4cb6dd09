package io.chrono.demo.shop;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

/**
 * One stop of a tour through the page.
 *
 * @param after how long after the login it comes
 * @param title what it is about
 * @param text what is said
 * @param spotlight the selector of what is marked meanwhile, or {@code null} for nothing
 */
public record TourStop(Duration after, String title, String text, @Nullable String spotlight) {
}
