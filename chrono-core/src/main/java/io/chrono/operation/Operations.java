package io.chrono.operation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Operations that a page performs one after the other, for example
 * {@code Operations.consoleLog("hello").innerHtml("#beat", "<b>♥</b>")}. The static
 * methods begin a chain, one for each of the 37 operations of CableReady 5.0.6; the
 * methods of {@link OperationChain} go on with it.
 * <p>
 * A method whose name ends in {@code Html} takes HTML and passes it on as it is; all
 * others take text, in which nothing has to be escaped. Selectors, names, keys and
 * addresses must not be blank; contents may be empty. Immutable and safe for use by
 * several threads.
 *
 * @since 0.1
 */
public sealed interface Operations permits OperationChain {

    /**
     * Return the operations in the order in which they are performed.
     * @return an unmodifiable list
     */
    List<Operation> asList();

    /**
     * Return the number of operations.
     * @return the number, from 0
     */
    int size();

    /**
     * Return these operations, followed by others.
     * @param more the operations to add; they keep the selectors that they have
     * @return the longer chain
     */
    OperationChain and(Operations more);

    /**
     * Return the message that the client in the page performs.
     * @return an ordered map of {@code cableReady}, {@code operations} and
     * {@code version}, ready for any JSON library
     */
    default Map<String, Object> toMessage() {
        Map<String, Object> message = new LinkedHashMap<>();
        message.put("cableReady", true);
        message.put("operations", asList().stream().map(Operation::asMap).toList());
        message.put("version", "5.0.6");
        return message;
    }

    /**
     * Return no operations; more can be added.
     * @return the empty chain
     */
    static OperationChain none() {
        return OperationChain.EMPTY;
    }

    /**
     * Begin with {@link OperationChain#add(Operation)}.
     * @param operation the operation, for example one that the page itself has added to
     * CableReady
     * @return the chain
     */
    static OperationChain of(Operation operation) {
        return OperationChain.EMPTY.add(operation);
    }

    /**
     * Begin with {@link OperationChain#appendHtml(String, CharSequence)}.
     * @param selector the selector of the element
     * @param html the HTML, which is passed on as it is
     * @return the chain
     */
    static OperationChain appendHtml(String selector, CharSequence html) {
        return OperationChain.EMPTY.appendHtml(selector, html);
    }

    /**
     * Begin with {@link OperationChain#prependHtml(String, CharSequence)}.
     * @param selector the selector of the element
     * @param html the HTML, which is passed on as it is
     * @return the chain
     */
    static OperationChain prependHtml(String selector, CharSequence html) {
        return OperationChain.EMPTY.prependHtml(selector, html);
    }

    /**
     * Begin with {@link OperationChain#innerHtml(String, CharSequence)}.
     * @param selector the selector of the element
     * @param html the HTML, which is passed on as it is
     * @return the chain
     */
    static OperationChain innerHtml(String selector, CharSequence html) {
        return OperationChain.EMPTY.innerHtml(selector, html);
    }

    /**
     * Begin with {@link OperationChain#outerHtml(String, CharSequence)}.
     * @param selector the selector of the element
     * @param html the HTML, which is passed on as it is
     * @return the chain
     */
    static OperationChain outerHtml(String selector, CharSequence html) {
        return OperationChain.EMPTY.outerHtml(selector, html);
    }

    /**
     * Begin with {@link OperationChain#replaceHtml(String, CharSequence)}.
     * @param selector the selector of the element
     * @param html the HTML, which is passed on as it is
     * @return the chain
     */
    static OperationChain replaceHtml(String selector, CharSequence html) {
        return OperationChain.EMPTY.replaceHtml(selector, html);
    }

    /**
     * Begin with {@link OperationChain#insertAdjacentHtml(String, CharSequence)}.
     * @param selector the selector of the element
     * @param html the HTML, which is passed on as it is
     * @return the chain
     */
    static OperationChain insertAdjacentHtml(String selector, CharSequence html) {
        return OperationChain.EMPTY.insertAdjacentHtml(selector, html);
    }

    /**
     * Begin with {@link OperationChain#insertAdjacentText(String, String)}.
     * @param selector the selector of the element
     * @param text the text, in which nothing has to be escaped
     * @return the chain
     */
    static OperationChain insertAdjacentText(String selector, String text) {
        return OperationChain.EMPTY.insertAdjacentText(selector, text);
    }

    /**
     * Begin with {@link OperationChain#textContent(String, String)}.
     * @param selector the selector of the element
     * @param text the text, in which nothing has to be escaped
     * @return the chain
     */
    static OperationChain textContent(String selector, String text) {
        return OperationChain.EMPTY.textContent(selector, text);
    }

    /**
     * Begin with {@link OperationChain#morphHtml(String, CharSequence)}.
     * @param selector the selector of the element
     * @param html the HTML, which is passed on as it is
     * @return the chain
     */
    static OperationChain morphHtml(String selector, CharSequence html) {
        return OperationChain.EMPTY.morphHtml(selector, html);
    }

    /**
     * Begin with {@link OperationChain#graft(String, String)}.
     * @param selector the selector of the element
     * @param parent the CSS selector of the new parent; if the page does not have it,
     * nothing happens
     * @return the chain
     */
    static OperationChain graft(String selector, String parent) {
        return OperationChain.EMPTY.graft(selector, parent);
    }

    /**
     * Begin with {@link OperationChain#remove(String)}.
     * @param selector the selector of the element
     * @return the chain
     */
    static OperationChain remove(String selector) {
        return OperationChain.EMPTY.remove(selector);
    }

    /**
     * Begin with {@link OperationChain#addCssClass(String, String)}.
     * @param selector the selector of the element
     * @param name the name of the class, or several with spaces between them
     * @return the chain
     */
    static OperationChain addCssClass(String selector, String name) {
        return OperationChain.EMPTY.addCssClass(selector, name);
    }

    /**
     * Begin with {@link OperationChain#removeCssClass(String, String)}.
     * @param selector the selector of the element
     * @param name the name of the class, or several with spaces between them
     * @return the chain
     */
    static OperationChain removeCssClass(String selector, String name) {
        return OperationChain.EMPTY.removeCssClass(selector, name);
    }

    /**
     * Begin with {@link OperationChain#setAttribute(String, String, Object)}.
     * @param selector the selector of the element
     * @param name the name of the attribute
     * @param value text, a number or a boolean
     * @return the chain
     */
    static OperationChain setAttribute(String selector, String name, Object value) {
        return OperationChain.EMPTY.setAttribute(selector, name, value);
    }

    /**
     * Begin with {@link OperationChain#removeAttribute(String, String)}.
     * @param selector the selector of the element
     * @param name the name of the attribute
     * @return the chain
     */
    static OperationChain removeAttribute(String selector, String name) {
        return OperationChain.EMPTY.removeAttribute(selector, name);
    }

    /**
     * Begin with {@link OperationChain#setDatasetProperty(String, String, Object)}.
     * @param selector the selector of the element
     * @param name its name without {@code data-}; {@code user-name} and {@code userName}
     * are the same
     * @param value text, a number or a boolean
     * @return the chain
     */
    static OperationChain setDatasetProperty(String selector, String name, Object value) {
        return OperationChain.EMPTY.setDatasetProperty(selector, name, value);
    }

    /**
     * Begin with {@link OperationChain#setProperty(String, String, Object)}.
     * @param selector the selector of the element
     * @param name the name of the property
     * @param value text, a number or a boolean
     * @return the chain
     */
    static OperationChain setProperty(String selector, String name, Object value) {
        return OperationChain.EMPTY.setProperty(selector, name, value);
    }

    /**
     * Begin with {@link OperationChain#setStyle(String, String, Object)}.
     * @param selector the selector of the element
     * @param name the name, {@code font-size} or {@code fontSize}; not a custom property
     * @param value text or a number
     * @return the chain
     */
    static OperationChain setStyle(String selector, String name, Object value) {
        return OperationChain.EMPTY.setStyle(selector, name, value);
    }

    /**
     * Begin with {@link OperationChain#setStyles(String, Map)}.
     * @param selector the selector of the element
     * @param styles the styles by their names
     * @return the chain
     */
    static OperationChain setStyles(String selector, Map<String, ?> styles) {
        return OperationChain.EMPTY.setStyles(selector, styles);
    }

    /**
     * Begin with {@link OperationChain#setValue(String, Object)}.
     * @param selector the selector of the element
     * @param value text, a number or a boolean
     * @return the chain
     */
    static OperationChain setValue(String selector, Object value) {
        return OperationChain.EMPTY.setValue(selector, value);
    }

    /**
     * Begin with {@link OperationChain#setFocus(String)}.
     * @param selector the selector of the element
     * @return the chain
     */
    static OperationChain setFocus(String selector) {
        return OperationChain.EMPTY.setFocus(selector);
    }

    /**
     * Begin with {@link OperationChain#scrollIntoView(String)}.
     * @param selector the selector of the element
     * @return the chain
     */
    static OperationChain scrollIntoView(String selector) {
        return OperationChain.EMPTY.scrollIntoView(selector);
    }

    /**
     * Begin with {@link OperationChain#dispatchEvent(String, String)}.
     * @param selector the selector of the element
     * @param name the name of the event
     * @return the chain
     */
    static OperationChain dispatchEvent(String selector, String name) {
        return OperationChain.EMPTY.dispatchEvent(selector, name);
    }

    /**
     * Begin with {@link OperationChain#dispatchEvent(String)}.
     * @param name the name of the event
     * @return the chain
     */
    static OperationChain dispatchEvent(String name) {
        return OperationChain.EMPTY.dispatchEvent(name);
    }

    /**
     * Begin with {@link OperationChain#setTitle(String)}.
     * @param title the title
     * @return the chain
     */
    static OperationChain setTitle(String title) {
        return OperationChain.EMPTY.setTitle(title);
    }

    /**
     * Begin with {@link OperationChain#setMeta(String, Object)}.
     * @param name its name, of letters, digits and {@code . : _ -}
     * @param content its content: text, a number or a boolean
     * @return the chain
     */
    static OperationChain setMeta(String name, Object content) {
        return OperationChain.EMPTY.setMeta(name, content);
    }

    /**
     * Begin with {@link OperationChain#clearStorage()}.
     * @return the chain
     */
    static OperationChain clearStorage() {
        return OperationChain.EMPTY.clearStorage();
    }

    /**
     * Begin with {@link OperationChain#setStorageItem(String, Object)}.
     * @param key the key of the item
     * @param value text, a number or a boolean; it is stored as text
     * @return the chain
     */
    static OperationChain setStorageItem(String key, Object value) {
        return OperationChain.EMPTY.setStorageItem(key, value);
    }

    /**
     * Begin with {@link OperationChain#removeStorageItem(String)}.
     * @param key the key of the item
     * @return the chain
     */
    static OperationChain removeStorageItem(String key) {
        return OperationChain.EMPTY.removeStorageItem(key);
    }

    /**
     * Begin with {@link OperationChain#setCookie(String)}.
     * @param cookie the name, the value and the attributes, for example {@code
     * theme=dark; path=/}
     * @return the chain
     */
    static OperationChain setCookie(String cookie) {
        return OperationChain.EMPTY.setCookie(cookie);
    }

    /**
     * Begin with {@link OperationChain#go(int)}.
     * @param delta how far, negative is back; 0 loads the page again
     * @return the chain
     */
    static OperationChain go(int delta) {
        return OperationChain.EMPTY.go(delta);
    }

    /**
     * Begin with {@link OperationChain#pushState(String)}.
     * @param url the address
     * @return the chain
     */
    static OperationChain pushState(String url) {
        return OperationChain.EMPTY.pushState(url);
    }

    /**
     * Begin with {@link OperationChain#replaceState(String)}.
     * @param url the address
     * @return the chain
     */
    static OperationChain replaceState(String url) {
        return OperationChain.EMPTY.replaceState(url);
    }

    /**
     * Begin with {@link OperationChain#redirectTo(String)}.
     * @param url the address
     * @return the chain
     */
    static OperationChain redirectTo(String url) {
        return OperationChain.EMPTY.redirectTo(url);
    }

    /**
     * Begin with {@link OperationChain#reload()}.
     * @return the chain
     */
    static OperationChain reload() {
        return OperationChain.EMPTY.reload();
    }

    /**
     * Begin with {@link OperationChain#consoleLog(Object)}.
     * @param message text, or what else the console can show
     * @return the chain
     */
    static OperationChain consoleLog(Object message) {
        return OperationChain.EMPTY.consoleLog(message);
    }

    /**
     * Begin with {@link OperationChain#consoleTable(Object)}.
     * @param data the rows: a list of maps or of lists, or a map of them
     * @return the chain
     */
    static OperationChain consoleTable(Object data) {
        return OperationChain.EMPTY.consoleTable(data);
    }

    /**
     * Begin with {@link OperationChain#notification(String)}.
     * @param title the title
     * @return the chain
     */
    static OperationChain notification(String title) {
        return OperationChain.EMPTY.notification(title);
    }

}
