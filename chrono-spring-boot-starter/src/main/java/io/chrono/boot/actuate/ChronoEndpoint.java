package io.chrono.boot.actuate;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.InvalidEndpointRequestException;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;

import io.chrono.boot.AdminGuard;
import io.chrono.boot.PushStatistics;
import io.chrono.timeline.Timeline;

/**
 * Shows the clock and the timeline, and lets those pass whom the {@link AdminGuard} knows
 * start and stop the clock and clear events. Safe for use by several threads.
 *
 * @since 0.1
 */
@Endpoint(id = "chrono")
public class ChronoEndpoint {

    private static final int DEFAULT_LIMIT = 10;

    private static final int MOST = 1000;

    private final Timeline timeline;

    private final AdminGuard guard;

    private final @Nullable PushStatistics push;

    /**
     * Create the endpoint.
     * @param timeline the timeline, whose clock is shown as well
     * @param guard who is asked before anything is changed
     * @param push the numbers of what goes to the pages, or {@code null} if nothing does
     */
    public ChronoEndpoint(Timeline timeline, AdminGuard guard, @Nullable PushStatistics push) {
        this.timeline = timeline;
        this.guard = guard;
        this.push = push;
    }

    /**
     * Return everything.
     * @param limit how many scopes and next events at the most, from 1 to 1000; 10 if not
     * said
     * @return the description
     */
    @ReadOperation
    public ChronoDescriptor chrono(@Nullable Integer limit) {
        int most = most(limit);
        return new ChronoDescriptor(ClockDescriptor.of(this.timeline.clock()), TimelineDescriptor.of(this.timeline),
                this.timeline.counts(), ScopesDescriptor.of(this.timeline, most), next(most), push());
    }

    /**
     * Return one part.
     * @param part {@code clock}, {@code timeline}, {@code events}, {@code scopes},
     * {@code next} or {@code push}
     * @param limit how many scopes or next events at the most, from 1 to 1000; 10 if not
     * said
     * @return the part of the description, or {@code null} if there is none of that name
     */
    @ReadOperation
    public @Nullable Object part(@Selector String part, @Nullable Integer limit) {
        int most = most(limit);
        return switch (part) {
            case "clock" -> ClockDescriptor.of(this.timeline.clock());
            case "timeline" -> TimelineDescriptor.of(this.timeline);
            case "events" -> this.timeline.counts();
            case "scopes" -> ScopesDescriptor.of(this.timeline, most);
            case "next" -> next(most);
            case "push" -> push();
            default -> null;
        };
    }

    /**
     * Change something.
     * @param command {@code start}, {@code stop}, {@code clear} or {@code clear-scope}
     * @param scope the text form of the scope that {@code clear-scope} clears
     * @return the clock after {@code start} and {@code stop}, else how many events were
     * cleared
     * @throws io.chrono.boot.AdminRefusedException if the caller may not do this
     * @throws InvalidEndpointRequestException if there is no such command, or the scope
     * is missing, out of place or no scope
     */
    @WriteOperation
    public Object command(@Selector String command, @Nullable String scope) {
        this.guard.check(command);
        if (scope != null && !command.equals("clear-scope")) {
            throw invalid("'" + command + "' takes no 'scope'; 'clear-scope' does");
        }
        return switch (command) {
            case "start" -> start();
            case "stop" -> stop();
            case "clear" -> clear();
            case "clear-scope" -> clear(scope);
            default -> throw invalid("'command' must be start, stop, clear or clear-scope, but was '" + command + "'");
        };
    }

    private ClockDescriptor start() {
        this.timeline.clock().start();
        return ClockDescriptor.of(this.timeline.clock());
    }

    private ClockDescriptor stop() {
        this.timeline.clock().stop();
        return ClockDescriptor.of(this.timeline.clock());
    }

    private ClearedDescriptor clear() {
        int before = this.timeline.size();
        this.timeline.clear();
        return new ClearedDescriptor(before);
    }

    private ClearedDescriptor clear(@Nullable String scope) {
        if (scope == null) {
            throw invalid("'clear-scope' needs a 'scope', for example 'user.anna'");
        }
        try {
            long before = this.timeline.events(scope).stream().filter((event) -> !event.isPurged()).count();
            this.timeline.clearScope(scope);
            return new ClearedDescriptor((int) before);
        }
        catch (IllegalArgumentException ex) {
            String message = "'" + scope + "' cannot be read: " + ex.getMessage();
            throw new InvalidEndpointRequestException(message, message, ex);
        }
    }

    private List<WaitingEventDescriptor> next(int most) {
        return this.timeline.next(most).stream().map(WaitingEventDescriptor::of).toList();
    }

    private @Nullable PushDescriptor push() {
        return (this.push != null) ? PushDescriptor.of(this.push) : null;
    }

    private static int most(@Nullable Integer limit) {
        int most = (limit != null) ? limit : DEFAULT_LIMIT;
        if (most < 1 || most > MOST) {
            throw invalid("'limit' must be from 1 to " + MOST + ", but was " + most);
        }
        return most;
    }

    private static InvalidEndpointRequestException invalid(String message) {
        return new InvalidEndpointRequestException(message, message);
    }

}
