package io.chrono.demo;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.server.servlet.context.ServletWebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Tells whoever has started the demo where to look.
 */
@Component
class Welcome {

    private static final Logger logger = LoggerFactory.getLogger(Welcome.class);

    @EventListener
    void ready(ServletWebServerInitializedEvent event) {
        logger.info("Almanac is open: http://localhost:{} (log in as anna/anna or ben/ben)",
                event.getWebServer().getPort());
    }

}
