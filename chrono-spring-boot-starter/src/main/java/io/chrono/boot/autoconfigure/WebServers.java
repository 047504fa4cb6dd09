package io.chrono.boot.autoconfigure;

import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ApplicationContext;
import org.springframework.util.ClassUtils;

/**
 * Tells an application that serves the web from one that only could, such as a test with
 * a mock of the web. Stateless.
 */
final class WebServers {

    private static final String TYPE = "org.springframework.boot.web.server.context.WebServerApplicationContext";

    private WebServers() {
    }

    static boolean isServer(ApplicationContext context) {
        return ClassUtils.isPresent(TYPE, context.getClassLoader()) && Check.isServer(context);
    }

    /**
     * Loaded only where the class is present.
     */
    private static final class Check {

        static boolean isServer(ApplicationContext context) {
            return context instanceof WebServerApplicationContext;
        }

    }

}
