package io.chrono.boot.autoconfigure;

import jakarta.servlet.ServletContext;
import jakarta.websocket.server.ServerContainer;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.web.socket.config.annotation.WebSocketConfigurer;
import org.springframework.web.socket.server.standard.ServerEndpointExporter;

/**
 * Gives WebSockets that have nothing to do with push the limits back that they have
 * without it. Tomcat derives them from the size of its buffers, which push makes small.
 * Confined to the thread that starts the application.
 */
final class OtherWebSockets implements InitializingBean {

    private static final int LIMIT = 8 * 1024;

    private final ListableBeanFactory beans;

    private final int bufferSize;

    private final ServletContext servletContext;

    OtherWebSockets(ListableBeanFactory beans, int bufferSize, ServletContext servletContext) {
        this.beans = beans;
        this.bufferSize = bufferSize;
        this.servletContext = servletContext;
    }

    @Override
    public void afterPropertiesSet() {
        Object attribute = this.servletContext.getAttribute(ServerContainer.class.getName());
        if (attribute instanceof ServerContainer container && isNeeded()) {
            if (container.getDefaultMaxTextMessageBufferSize() == this.bufferSize) {
                container.setDefaultMaxTextMessageBufferSize(Math.max(LIMIT, this.bufferSize));
            }
            if (container.getDefaultMaxBinaryMessageBufferSize() == this.bufferSize) {
                container.setDefaultMaxBinaryMessageBufferSize(Math.max(LIMIT, this.bufferSize));
            }
        }
    }

    private boolean isNeeded() {
        return has(WebSocketConfigurer.class) || has(ServerEndpointExporter.class);
    }

    private boolean has(Class<?> type) {
        return this.beans.getBeanNamesForType(type, true, false).length > 0;
    }

}
