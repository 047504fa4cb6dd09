package io.chrono.operation;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;

/**
 * The options of the operation that was added last. An option that this operation does
 * not have is refused with an {@link IllegalStateException}; {@link #with} sets any.
 */
sealed interface OperationOptions permits OperationChain {

    /** What a timer of a browser can hold. */
    Duration LONGEST_DELAY = Duration.ofDays(24);

    /**
     * Change the last operation.
     * @param change makes another operation out of the last one
     * @return the changed chain
     * @throws IllegalStateException if there is no operation
     */
    OperationChain changeLast(UnaryOperator<Operation> change);

    /**
     * Set an option of the last operation, for example one that a listener of the page
     * reads.
     * @param key the name of the option; not blank
     * @param value text, a number, a boolean, a list or a map
     * @return the changed chain
     */
    default OperationChain with(String key, Object value) {
        return changeLast((last) -> last.with(key, value));
    }

    /**
     * Perform the last operation on all elements of its selector, not only on the first.
     * @return the changed chain
     * @throws IllegalStateException if the last operation has no selector, or can only
     * work on one element
     */
    default OperationChain selectAll() {
        return changeLast(Operation::withSelectAll);
    }

    /**
     * Take the selector of the last operation for an XPath expression.
     * @return the changed chain
     * @throws IllegalStateException if the last operation has no selector
     */
    default OperationChain xpath() {
        return changeLast(Operation::withXpath);
    }

    /**
     * Count the last operation as one of a batch. When the page has performed all of a
     * batch that came in one message, it gets the DOM event
     * {@code cable-ready:batch-complete}.
     * @param name the name of the batch; not blank
     * @return the changed chain
     */
    default OperationChain batch(String name) {
        return with("batch", name);
    }

    /**
     * Let a newer operation take the place of the last one while that still waits on the
     * server, because the page is slow or the tick has not ended. It does so if it has
     * the same key, the same receiver and comes in a later chain. The key does not travel
     * to the page.
     * @param key what the operation shows, for example {@code cpu-chart}; not blank
     * @return the changed chain
     */
    default OperationChain conflate(String key) {
        return changeLast((last) -> last.conflatedBy(key));
    }

    /**
     * Let the page wait before it performs the last operation. The operations behind it
     * do not wait.
     * @param delay the time to wait, in whole milliseconds; from 0 to 24 days
     * @return the changed chain
     */
    default OperationChain delay(Duration delay) {
        Objects.requireNonNull(delay, "'delay' must not be null");
        if (delay.isNegative() || delay.compareTo(LONGEST_DELAY) > 0) {
            throw new IllegalArgumentException("'delay' must be from 0 to 24 days, but was " + delay);
        }
        return with("delay", delay.toMillis());
    }

    /**
     * Do not perform the last operation; the page only gets its DOM events.
     * @return the changed chain
     */
    default OperationChain cancel() {
        return with("cancel", true);
    }

    /**
     * Move the focus after the last operation, which must be one that changes the
     * document. Without it, the focus stays where it was.
     * @param selector the CSS selector of the element that gets the focus; not blank
     * @return the changed chain
     */
    default OperationChain focusSelector(String selector) {
        return changeLast((last) -> last.withOwn("focusSelector", selector, OperationRules.DOM));
    }

    /**
     * Say where {@code insertAdjacentHtml} or {@code insertAdjacentText} inserts.
     * @param position the place
     * @return the changed chain
     */
    default OperationChain position(Position position) {
        return changeLast((last) -> last.withOwn("position", OperationOptions.wire(position),
                List.of("insertAdjacentHtml", "insertAdjacentText")));
    }

    /**
     * Let {@code morph} change the children of the element, but not the element itself.
     * @return the changed chain
     */
    default OperationChain childrenOnly() {
        return changeLast((last) -> last.withOwn("childrenOnly", true, List.of("morph")));
    }

    /**
     * Let {@code morph} leave alone all elements that have the given attribute, and the
     * text in the field that has the focus.
     * @param name the name of the attribute; not blank
     * @return the changed chain
     */
    default OperationChain permanentAttributeName(String name) {
        return changeLast((last) -> last.withOwn("permanentAttributeName", name, List.of("morph")));
    }

    /**
     * Say what the listeners of {@code dispatchEvent} get with the event.
     * @param detail the detail of the event; its keys become camel case
     * @return the changed chain
     */
    default OperationChain detail(Map<String, ?> detail) {
        return changeLast((last) -> last.withOwn("detail", detail, List.of("dispatchEvent")));
    }

    /**
     * Say which of the two stores {@code clearStorage}, {@code setStorageItem} or
     * {@code removeStorageItem} uses.
     * @param type the store
     * @return the changed chain
     */
    default OperationChain type(StorageType type) {
        return changeLast((last) -> last.withOwn("type", OperationOptions.wire(type),
                List.of("clearStorage", "setStorageItem", "removeStorageItem")));
    }

    /**
     * Say what {@code pushState} or {@code replaceState} keeps in the entry of the
     * history.
     * @param state the state; its keys become camel case
     * @return the changed chain
     */
    default OperationChain state(Map<String, ?> state) {
        return changeLast((last) -> last.withOwn("state", state, List.of("pushState", "replaceState")));
    }

    /**
     * Name the entry that {@code pushState} or {@code replaceState} makes; most browsers
     * ignore it.
     * @param title the title
     * @return the changed chain
     */
    default OperationChain title(String title) {
        return changeLast((last) -> last.withOwn("title", title, List.of("pushState", "replaceState")));
    }

    /**
     * Say what {@code redirectTo} does with the history.
     * @param action the action
     * @return the changed chain
     */
    default OperationChain action(VisitAction action) {
        return changeLast((last) -> last.withOwn("action", OperationOptions.wire(action), List.of("redirectTo")));
    }

    /**
     * Let {@code redirectTo} load the page anew, even where Turbo or Turbolinks is there.
     * @return the changed chain
     */
    default OperationChain withoutTurbo() {
        return changeLast((last) -> last.withOwn("turbo", false, List.of("redirectTo")));
    }

    /**
     * Say how {@code scrollIntoView} moves.
     * @param behavior the behavior
     * @return the changed chain
     */
    default OperationChain behavior(ScrollBehavior behavior) {
        return changeLast(
                (last) -> last.withOwn("behavior", OperationOptions.wire(behavior), List.of("scrollIntoView")));
    }

    /**
     * Say where {@code scrollIntoView} brings the element vertically; without it, at the
     * start.
     * @param alignment the place
     * @return the changed chain
     */
    default OperationChain block(ScrollAlignment alignment) {
        return changeLast((last) -> last.withOwn("block", OperationOptions.wire(alignment), List.of("scrollIntoView")));
    }

    /**
     * Say where {@code scrollIntoView} brings the element horizontally; without it, where
     * the page has to move the least.
     * @param alignment the place
     * @return the changed chain
     */
    default OperationChain inline(ScrollAlignment alignment) {
        return changeLast(
                (last) -> last.withOwn("inline", OperationOptions.wire(alignment), List.of("scrollIntoView")));
    }

    /**
     * Set the level of {@code consoleLog}.
     * @param level the level
     * @return the changed chain
     */
    default OperationChain level(ConsoleLevel level) {
        return changeLast((last) -> last.withOwn("level", OperationOptions.wire(level), List.of("consoleLog")));
    }

    /**
     * Say which columns {@code consoleTable} shows; without it, all.
     * @param names the names of the columns, as they are on the wire
     * @return the changed chain
     */
    default OperationChain columns(String... names) {
        return changeLast((last) -> last.withOwn("columns", List.of(names), List.of("consoleTable")));
    }

    /**
     * Set the options of a {@code notification}: {@code body}, {@code icon}, {@code tag}
     * and the others that browsers know.
     * @param options the options
     * @return the changed chain
     */
    default OperationChain options(Map<String, ?> options) {
        return changeLast((last) -> last.withOwn("options", options, List.of("notification")));
    }

    private static String wire(Enum<?> constant) {
        Objects.requireNonNull(constant, "The value of an option must not be null");
        return constant.name().toLowerCase(Locale.ROOT).replace("_", "");
    }

}
