package io.chrono.schedule;

import org.jspecify.annotations.Nullable;

import io.chrono.scope.Scope;
import io.chrono.time.Timing;

/**
 * What is to be done durably, and when: a schedule before it is stored. Immutable.
 *
 * @param group the group to which it belongs, any text that is not blank, or {@code null}
 * for the unnamed group
 * @param scope whose it is, or {@code null} for nobody's; its first segment is the tenant
 * among whom work is shared out fairly
 * @param timing when it is due
 * @param action what is done
 * @param policy how its triggers are treated
 * @since 0.1
 */
public record ScheduleOrder(@Nullable String group, @Nullable Scope scope, Timing timing, ActionCall action,
        SchedulePolicy policy) {

    private static final int LONGEST_GROUP = 200;

    /**
     * Create an order.
     * @throws IllegalArgumentException if the group is blank or longer than 200
     * characters
     */
    public ScheduleOrder {
        if (group != null && (group.isBlank() || group.length() > LONGEST_GROUP)) {
            throw new IllegalArgumentException(
                    "'group' must not be blank, nor longer than " + LONGEST_GROUP + ", but was '" + group + "'");
        }
    }

    /**
     * Return among whom the work is shared out fairly.
     * @return the text of the first segment of the scope, or an empty text
     */
    public String tenant() {
        String text = (this.scope != null) ? this.scope.toString() : "";
        int key = text.indexOf('.');
        int end = (key >= 0) ? text.indexOf('.', key + 1) : -1;
        return (end >= 0) ? text.substring(0, end) : text;
    }

}
