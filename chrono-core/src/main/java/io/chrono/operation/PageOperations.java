package io.chrono.operation;

/**
 * The operations that change the page as a whole, or the browser around it.
 */
sealed interface PageOperations permits OperationChain {

    /**
     * Add an operation.
     * @param operation the operation
     * @return the longer chain
     */
    OperationChain add(Operation operation);

    /**
     * Set the title of the page.
     * @param title the title
     * @return the longer chain
     */
    default OperationChain setTitle(String title) {
        return add(Operation.named("setTitle", "title", title));
    }

    /**
     * Set a {@code meta} tag of the page, and add it where it is missing.
     * @param name its name, of letters, digits and {@code . : _ -}
     * @param content its content: text, a number or a boolean
     * @return the longer chain
     */
    default OperationChain setMeta(String name, Object content) {
        return add(Operation.named("setMeta", "name", name, "content", content));
    }

    /**
     * Remove everything from the store of {@link OperationChain#type}; without it, from
     * the local one.
     * @return the longer chain
     */
    default OperationChain clearStorage() {
        return add(Operation.named("clearStorage"));
    }

    /**
     * Put an item into the store of {@link OperationChain#type}; without it, into the
     * local one.
     * @param key the key of the item
     * @param value text, a number or a boolean; it is stored as text
     * @return the longer chain
     */
    default OperationChain setStorageItem(String key, Object value) {
        return add(Operation.named("setStorageItem", "key", key, "value", value));
    }

    /**
     * Remove an item from the store of {@link OperationChain#type}; without it, from the
     * local one.
     * @param key the key of the item
     * @return the longer chain
     */
    default OperationChain removeStorageItem(String key) {
        return add(Operation.named("removeStorageItem", "key", key));
    }

    /**
     * Set a cookie that scripts can read.
     * @param cookie the name, the value and the attributes, for example {@code
     * theme=dark; path=/}
     * @return the longer chain
     */
    default OperationChain setCookie(String cookie) {
        return add(Operation.named("setCookie", "cookie", cookie));
    }

    /**
     * Go back or forward in the history.
     * @param delta how far, negative is back; 0 loads the page again
     * @return the longer chain
     */
    default OperationChain go(int delta) {
        return add(Operation.named("go", "delta", delta));
    }

    /**
     * Show another address of the same origin and add it to the history, without loading
     * it.
     * @param url the address
     * @return the longer chain
     */
    default OperationChain pushState(String url) {
        return add(Operation.named("pushState", "url", url));
    }

    /**
     * Show another address of the same origin in place of the current one, without
     * loading it.
     * @param url the address
     * @return the longer chain
     */
    default OperationChain replaceState(String url) {
        return add(Operation.named("replaceState", "url", url));
    }

    /**
     * Go to another page. Refused are addresses that a browser would run as script.
     * @param url the address
     * @return the longer chain
     */
    default OperationChain redirectTo(String url) {
        return add(Operation.named("redirectTo", "url", url));
    }

    /**
     * Load the page again.
     * @return the longer chain
     */
    default OperationChain reload() {
        return add(Operation.named("reload"));
    }

    /**
     * Write a message to the console of the browser.
     * @param message text, or what else the console can show
     * @return the longer chain
     */
    default OperationChain consoleLog(Object message) {
        return add(Operation.named("consoleLog", "message", message));
    }

    /**
     * Write a table to the console of the browser.
     * @param data the rows: a list of maps or of lists, or a map of them
     * @return the longer chain
     */
    default OperationChain consoleTable(Object data) {
        return add(Operation.named("consoleTable", "data", data));
    }

    /**
     * Show a notification outside of the page. The browser asks the user for permission
     * first, at once.
     * @param title the title
     * @return the longer chain
     */
    default OperationChain notification(String title) {
        return add(Operation.named("notification", "title", title));
    }

}
