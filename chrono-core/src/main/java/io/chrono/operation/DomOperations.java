package io.chrono.operation;

/**
 * The operations that change the document. A method without a selector works on the
 * element of the operation before it. What is called HTML is passed on as it is: build it
 * with {@link Html} where it has values in it.
 */
sealed interface DomOperations permits OperationChain {

    /**
     * Add an operation.
     * @param operation the operation
     * @return the longer chain
     */
    OperationChain add(Operation operation);

    /**
     * Insert HTML inside the element, behind its last child.
     * @param selector the selector of the element
     * @param html the HTML, which is passed on as it is
     * @return the longer chain
     */
    default OperationChain appendHtml(String selector, CharSequence html) {
        return add(Operation.on(selector, "append", "html", html));
    }

    /**
     * Do {@link #appendHtml(String, CharSequence)} on the element of the operation
     * before.
     * @param html the HTML, which is passed on as it is
     * @return the longer chain
     */
    default OperationChain appendHtml(CharSequence html) {
        return add(Operation.named("append", "html", html));
    }

    /**
     * Insert HTML inside the element, in front of its first child.
     * @param selector the selector of the element
     * @param html the HTML, which is passed on as it is
     * @return the longer chain
     */
    default OperationChain prependHtml(String selector, CharSequence html) {
        return add(Operation.on(selector, "prepend", "html", html));
    }

    /**
     * Do {@link #prependHtml(String, CharSequence)} on the element of the operation
     * before.
     * @param html the HTML, which is passed on as it is
     * @return the longer chain
     */
    default OperationChain prependHtml(CharSequence html) {
        return add(Operation.named("prepend", "html", html));
    }

    /**
     * Replace what is inside the element by HTML.
     * @param selector the selector of the element
     * @param html the HTML, which is passed on as it is
     * @return the longer chain
     */
    default OperationChain innerHtml(String selector, CharSequence html) {
        return add(Operation.on(selector, "innerHtml", "html", html));
    }

    /**
     * Do {@link #innerHtml(String, CharSequence)} on the element of the operation before.
     * @param html the HTML, which is passed on as it is
     * @return the longer chain
     */
    default OperationChain innerHtml(CharSequence html) {
        return add(Operation.named("innerHtml", "html", html));
    }

    /**
     * Replace the element by HTML.
     * @param selector the selector of the element
     * @param html the HTML, which is passed on as it is
     * @return the longer chain
     */
    default OperationChain outerHtml(String selector, CharSequence html) {
        return add(Operation.on(selector, "outerHtml", "html", html));
    }

    /**
     * Do {@link #outerHtml(String, CharSequence)} on the element of the operation before.
     * @param html the HTML, which is passed on as it is
     * @return the longer chain
     */
    default OperationChain outerHtml(CharSequence html) {
        return add(Operation.named("outerHtml", "html", html));
    }

    /**
     * Replace the element by HTML; the same as {@code outerHtml} under the other name
     * that CableReady has for it.
     * @param selector the selector of the element
     * @param html the HTML, which is passed on as it is
     * @return the longer chain
     */
    default OperationChain replaceHtml(String selector, CharSequence html) {
        return add(Operation.on(selector, "replace", "html", html));
    }

    /**
     * Do {@link #replaceHtml(String, CharSequence)} on the element of the operation
     * before.
     * @param html the HTML, which is passed on as it is
     * @return the longer chain
     */
    default OperationChain replaceHtml(CharSequence html) {
        return add(Operation.named("replace", "html", html));
    }

    /**
     * Insert HTML beside or inside the element, as {@link OperationChain#position} says;
     * without it, behind the last child.
     * @param selector the selector of the element
     * @param html the HTML, which is passed on as it is
     * @return the longer chain
     */
    default OperationChain insertAdjacentHtml(String selector, CharSequence html) {
        return add(Operation.on(selector, "insertAdjacentHtml", "html", html));
    }

    /**
     * Do {@link #insertAdjacentHtml(String, CharSequence)} on the element of the
     * operation before.
     * @param html the HTML, which is passed on as it is
     * @return the longer chain
     */
    default OperationChain insertAdjacentHtml(CharSequence html) {
        return add(Operation.named("insertAdjacentHtml", "html", html));
    }

    /**
     * Insert text beside or inside the element, as {@link OperationChain#position} says;
     * without it, behind the last child.
     * @param selector the selector of the element
     * @param text the text, in which nothing has to be escaped
     * @return the longer chain
     */
    default OperationChain insertAdjacentText(String selector, String text) {
        return add(Operation.on(selector, "insertAdjacentText", "text", text));
    }

    /**
     * Do {@link #insertAdjacentText(String, String)} on the element of the operation
     * before.
     * @param text the text, in which nothing has to be escaped
     * @return the longer chain
     */
    default OperationChain insertAdjacentText(String text) {
        return add(Operation.named("insertAdjacentText", "text", text));
    }

    /**
     * Replace what is inside the element by text.
     * @param selector the selector of the element
     * @param text the text, in which nothing has to be escaped
     * @return the longer chain
     */
    default OperationChain textContent(String selector, String text) {
        return add(Operation.on(selector, "textContent", "text", text));
    }

    /**
     * Do {@link #textContent(String, String)} on the element of the operation before.
     * @param text the text, in which nothing has to be escaped
     * @return the longer chain
     */
    default OperationChain textContent(String text) {
        return add(Operation.named("textContent", "text", text));
    }

    /**
     * Change the element step by step until it is as the HTML says. What is equal already
     * is not touched.
     * @param selector the selector of the element
     * @param html the HTML, which is passed on as it is
     * @return the longer chain
     */
    default OperationChain morphHtml(String selector, CharSequence html) {
        return add(Operation.on(selector, "morph", "html", html));
    }

    /**
     * Do {@link #morphHtml(String, CharSequence)} on the element of the operation before.
     * @param html the HTML, which is passed on as it is
     * @return the longer chain
     */
    default OperationChain morphHtml(CharSequence html) {
        return add(Operation.named("morph", "html", html));
    }

    /**
     * Move the element to the end of another one.
     * @param selector the selector of the element
     * @param parent the CSS selector of the new parent; if the page does not have it,
     * nothing happens
     * @return the longer chain
     */
    default OperationChain graft(String selector, String parent) {
        return add(Operation.on(selector, "graft", "parent", parent));
    }

    /**
     * Do {@link #graft(String, String)} on the element of the operation before.
     * @param parent the CSS selector of the new parent; if the page does not have it,
     * nothing happens
     * @return the longer chain
     */
    default OperationChain graft(String parent) {
        return add(Operation.named("graft", "parent", parent));
    }

    /**
     * Remove the element.
     * @param selector the selector of the element
     * @return the longer chain
     */
    default OperationChain remove(String selector) {
        return add(Operation.on(selector, "remove"));
    }

    /**
     * Do {@link #remove(String)} on the element of the operation before.
     * @return the longer chain
     */
    default OperationChain remove() {
        return add(Operation.named("remove"));
    }

}
