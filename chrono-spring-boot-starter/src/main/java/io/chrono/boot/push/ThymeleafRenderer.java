package io.chrono.boot.push;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import org.springframework.context.i18n.LocaleContextHolder;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.exceptions.TemplateEngineException;

import io.chrono.boot.Renderer;

/**
 * Renders with Thymeleaf, in the language of the current request, or that of the system
 * where there is no request. Safe for use by several threads.
 *
 * @since 0.1
 */
public final class ThymeleafRenderer implements Renderer {

    private static final String SEPARATOR = "::";

    private final ITemplateEngine engine;

    /**
     * Create a renderer.
     * @param engine the template engine
     */
    public ThymeleafRenderer(ITemplateEngine engine) {
        this.engine = engine;
    }

    @Override
    public String render(String template, Map<String, ?> model) {
        int separator = template.indexOf(SEPARATOR);
        String name = ((separator < 0) ? template : template.substring(0, separator)).strip();
        String fragment = (separator < 0) ? "" : template.substring(separator + SEPARATOR.length()).strip();
        if (name.isEmpty() || (separator >= 0 && fragment.isEmpty())) {
            throw new IllegalArgumentException(
                    "'template' must be a name or 'name :: fragment', but was '" + template + "'");
        }
        Context context = new Context(LocaleContextHolder.getLocale(), new LinkedHashMap<>(model));
        try {
            String html = fragment.isEmpty() ? this.engine.process(name, context)
                    : this.engine.process(name, Set.of(fragment), context);
            if (html.isEmpty() && !fragment.isEmpty()) {
                throw new IllegalArgumentException("The fragment of '" + template + "' does not exist or is empty");
            }
            return html;
        }
        catch (TemplateEngineException ex) {
            throw new IllegalArgumentException("The template '" + template + "' cannot be rendered: " + reason(ex), ex);
        }
    }

    private static String reason(Throwable error) {
        Throwable root = error;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        return String.valueOf(root.getMessage());
    }

}
