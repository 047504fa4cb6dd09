package io.chrono.boot.push;

import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.context.IWebContext;
import org.thymeleaf.linkbuilder.AbstractLinkBuilder;
import org.thymeleaf.linkbuilder.StandardLinkBuilder;

/**
 * Builds links such as {@code @{/orders}} outside of a request, where Thymeleaf itself
 * does not know the context path. Within a request it leaves them to others. Safe for use
 * by several threads.
 *
 * @since 0.1
 */
public final class OffRequestLinks extends AbstractLinkBuilder {

    private static final int BEFORE_THE_STANDARD = -1;

    private final StandardLinkBuilder links;

    /**
     * Create a builder.
     * @param contextPath the context path of the application; empty for the root
     */
    public OffRequestLinks(String contextPath) {
        this.links = new StandardLinkBuilder() {

            @Override
            protected String computeContextPath(IExpressionContext context, String base,
                    Map<String, Object> parameters) {
                return contextPath;
            }

            @Override
            protected String processLink(IExpressionContext context, String link) {
                return link;
            }

        };
        setOrder(BEFORE_THE_STANDARD);
    }

    @Override
    public @Nullable String buildLink(IExpressionContext context, String base, Map<String, Object> parameters) {
        return (context instanceof IWebContext) ? null : this.links.buildLink(context, base, parameters);
    }

}
