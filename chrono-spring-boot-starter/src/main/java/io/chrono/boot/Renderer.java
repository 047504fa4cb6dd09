package io.chrono.boot;

import java.util.Map;

/**
 * Renders HTML on the server, outside of a request, for operations that bring HTML to a
 * page. Safe for use by several threads.
 *
 * @since 0.1
 */
public interface Renderer {

    /**
     * Render a template, or a fragment of one.
     * @param template the name of the template, or {@code "template :: fragment"}
     * @param model the variables of the template; values are escaped as the template says
     * @return the HTML
     * @throws IllegalArgumentException if there is no such template or fragment, or it
     * cannot be rendered
     */
    String render(String template, Map<String, ?> model);

}
