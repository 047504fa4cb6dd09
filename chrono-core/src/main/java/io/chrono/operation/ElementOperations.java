package io.chrono.operation;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The operations that change an element, without touching what is in it. A method without
 * a selector works on the element of the operation before it.
 */
sealed interface ElementOperations permits OperationChain {

    /**
     * Add an operation.
     * @param operation the operation
     * @return the longer chain
     */
    OperationChain add(Operation operation);

    /**
     * Add CSS classes to the element.
     * @param selector the selector of the element
     * @param name the name of the class, or several with spaces between them
     * @return the longer chain
     */
    default OperationChain addCssClass(String selector, String name) {
        return add(Operation.on(selector, "addCssClass", "name", ElementOperations.classes(name)));
    }

    /**
     * Do {@link #addCssClass(String, String)} on the element of the operation before.
     * @param name the name of the class, or several with spaces between them
     * @return the longer chain
     */
    default OperationChain addCssClass(String name) {
        return add(Operation.named("addCssClass", "name", ElementOperations.classes(name)));
    }

    /**
     * Remove CSS classes from the element.
     * @param selector the selector of the element
     * @param name the name of the class, or several with spaces between them
     * @return the longer chain
     */
    default OperationChain removeCssClass(String selector, String name) {
        return add(Operation.on(selector, "removeCssClass", "name", ElementOperations.classes(name)));
    }

    /**
     * Do {@link #removeCssClass(String, String)} on the element of the operation before.
     * @param name the name of the class, or several with spaces between them
     * @return the longer chain
     */
    default OperationChain removeCssClass(String name) {
        return add(Operation.named("removeCssClass", "name", ElementOperations.classes(name)));
    }

    /**
     * Set an attribute of the element. Refused are event handlers, {@code srcdoc}, and
     * addresses that a browser would run as script.
     * @param selector the selector of the element
     * @param name the name of the attribute
     * @param value text, a number or a boolean
     * @return the longer chain
     */
    default OperationChain setAttribute(String selector, String name, Object value) {
        return add(Operation.on(selector, "setAttribute", "name", name, "value", value));
    }

    /**
     * Do {@link #setAttribute(String, String, Object)} on the element of the operation
     * before.
     * @param name the name of the attribute
     * @param value text, a number or a boolean
     * @return the longer chain
     */
    default OperationChain setAttribute(String name, Object value) {
        return add(Operation.named("setAttribute", "name", name, "value", value));
    }

    /**
     * Remove an attribute of the element.
     * @param selector the selector of the element
     * @param name the name of the attribute
     * @return the longer chain
     */
    default OperationChain removeAttribute(String selector, String name) {
        return add(Operation.on(selector, "removeAttribute", "name", name));
    }

    /**
     * Do {@link #removeAttribute(String, String)} on the element of the operation before.
     * @param name the name of the attribute
     * @return the longer chain
     */
    default OperationChain removeAttribute(String name) {
        return add(Operation.named("removeAttribute", "name", name));
    }

    /**
     * Set a {@code data-} attribute of the element.
     * @param selector the selector of the element
     * @param name its name without {@code data-}; {@code user-name} and {@code userName}
     * are the same
     * @param value text, a number or a boolean
     * @return the longer chain
     */
    default OperationChain setDatasetProperty(String selector, String name, Object value) {
        return add(Operation.on(selector, "setDatasetProperty", "name", PlainValues.camelCase(name), "value", value));
    }

    /**
     * Do {@link #setDatasetProperty(String, String, Object)} on the element of the
     * operation before.
     * @param name its name without {@code data-}; {@code user-name} and {@code userName}
     * are the same
     * @param value text, a number or a boolean
     * @return the longer chain
     */
    default OperationChain setDatasetProperty(String name, Object value) {
        return add(
                Operation.named("setDatasetProperty").with("name", PlainValues.camelCase(name)).with("value", value));
    }

    /**
     * Set a property of the element, if it has that property. Refused are {@code
     * innerHTML}, {@code outerHTML} and what {@code setAttribute} refuses.
     * @param selector the selector of the element
     * @param name the name of the property
     * @param value text, a number or a boolean
     * @return the longer chain
     */
    default OperationChain setProperty(String selector, String name, Object value) {
        return add(Operation.on(selector, "setProperty", "name", name, "value", value));
    }

    /**
     * Do {@link #setProperty(String, String, Object)} on the element of the operation
     * before.
     * @param name the name of the property
     * @param value text, a number or a boolean
     * @return the longer chain
     */
    default OperationChain setProperty(String name, Object value) {
        return add(Operation.named("setProperty", "name", name, "value", value));
    }

    /**
     * Set a style of the element itself.
     * @param selector the selector of the element
     * @param name the name, {@code font-size} or {@code fontSize}; not a custom property
     * @param value text or a number
     * @return the longer chain
     */
    default OperationChain setStyle(String selector, String name, Object value) {
        return add(Operation.on(selector, "setStyle", "name", PlainValues.camelCase(name), "value", value));
    }

    /**
     * Do {@link #setStyle(String, String, Object)} on the element of the operation
     * before.
     * @param name the name, {@code font-size} or {@code fontSize}; not a custom property
     * @param value text or a number
     * @return the longer chain
     */
    default OperationChain setStyle(String name, Object value) {
        return add(Operation.named("setStyle", "name", PlainValues.camelCase(name), "value", value));
    }

    /**
     * Set several styles of the element itself.
     * @param selector the selector of the element
     * @param styles the styles by their names
     * @return the longer chain
     */
    default OperationChain setStyles(String selector, Map<String, ?> styles) {
        return add(Operation.on(selector, "setStyles", "styles", styles));
    }

    /**
     * Do {@link #setStyles(String, Map)} on the element of the operation before.
     * @param styles the styles by their names
     * @return the longer chain
     */
    default OperationChain setStyles(Map<String, ?> styles) {
        return add(Operation.named("setStyles", "styles", styles));
    }

    /**
     * Set the value of a form field.
     * @param selector the selector of the element
     * @param value text, a number or a boolean
     * @return the longer chain
     */
    default OperationChain setValue(String selector, Object value) {
        return add(Operation.on(selector, "setValue", "value", value));
    }

    /**
     * Do {@link #setValue(String, Object)} on the element of the operation before.
     * @param value text, a number or a boolean
     * @return the longer chain
     */
    default OperationChain setValue(Object value) {
        return add(Operation.named("setValue", "value", value));
    }

    /**
     * Give the focus to the element.
     * @param selector the selector of the element
     * @return the longer chain
     */
    default OperationChain setFocus(String selector) {
        return add(Operation.on(selector, "setFocus"));
    }

    /**
     * Do {@link #setFocus(String)} on the element of the operation before.
     * @return the longer chain
     */
    default OperationChain setFocus() {
        return add(Operation.named("setFocus"));
    }

    /**
     * Scroll until the element is visible.
     * @param selector the selector of the element
     * @return the longer chain
     */
    default OperationChain scrollIntoView(String selector) {
        return add(Operation.on(selector, "scrollIntoView"));
    }

    /**
     * Do {@link #scrollIntoView(String)} on the element of the operation before.
     * @return the longer chain
     */
    default OperationChain scrollIntoView() {
        return add(Operation.named("scrollIntoView"));
    }

    /**
     * Dispatch a DOM event that bubbles and can be cancelled; its
     * {@link OperationChain#detail} comes along.
     * @param selector the selector of the element
     * @param name the name of the event
     * @return the longer chain
     */
    default OperationChain dispatchEvent(String selector, String name) {
        return add(Operation.on(selector, "dispatchEvent", "name", name));
    }

    /**
     * Do {@link #dispatchEvent(String, String)} on the element of the operation before,
     * or on the document if there is none.
     * @param name the name of the event
     * @return the longer chain
     */
    default OperationChain dispatchEvent(String name) {
        return add(Operation.named("dispatchEvent", "name", name));
    }

    private static Object classes(String names) {
        Objects.requireNonNull(names, "'name' must not be null");
        List<String> each = names.isBlank() ? List.of(names) : List.of(names.strip().split("\\s+"));
        return (each.size() > 1) ? each : each.get(0);
    }

}
