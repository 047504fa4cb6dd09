package io.chrono.boot.push;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationListener;
import org.springframework.context.SmartLifecycle;
import org.springframework.messaging.support.ChannelInterceptor;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.adapter.NativeWebSocketSession;
import org.springframework.web.socket.handler.WebSocketHandlerDecoratorFactory;
import org.springframework.web.socket.messaging.AbstractSubProtocolEvent;
import org.springframework.web.socket.server.support.HttpSessionHandshakeInterceptor;

import io.chrono.boot.PushStatistics;
import io.chrono.operation.Broadcaster;
import io.chrono.time.TimeSource;
import io.chrono.timeline.OutputHandler;

/**
 * Everything that brings output to pages, put together. Its parts are handed to the
 * timeline, to Spring's messaging and to the servlet container. Safe for use by several
 * threads.
 *
 * @since 0.1
 */
public final class PushEngine implements SmartLifecycle, AutoCloseable {

    private static final long LOOK_NANOS = TimeUnit.SECONDS.toNanos(1);

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /*
     * Stops after Spring's handler of connections, which closes them, and before the web
     * server.
     */
    private static final int PHASE = DEFAULT_PHASE - 512;

    private static final Logger logger = LoggerFactory.getLogger(PushEngine.class);

    private final PushSettings settings;

    private final TimeSource time;

    private final PushCounts counts = new PushCounts();

    private final Connections connections;

    private final Dispatch dispatch;

    private final Presence presence;

    private final PageLife pages;

    private final Addresses addresses;

    private final Outbox outbox;

    private final DestinationRules rules;

    private final WaitingThreads executor = new WaitingThreads();

    private final PageSocket.SocketContext sockets;

    private volatile TimeSource.@Nullable Loop loop;

    /**
     * Put push together.
     * @param settings what is set
     * @param rules what clients may subscribe and send to
     * @param parts what comes from the application
     */
    public PushEngine(PushSettings settings, DestinationRules rules, PushParts parts) {
        LongSupplier nanoTime = parts.time()::nanoTime;
        this.settings = settings;
        this.rules = rules;
        this.time = parts.time();
        this.sockets = new PageSocket.SocketContext(settings.buffer(), this.counts, this.executor, nanoTime);
        this.connections = new Connections(settings.ownDestination(), this.counts);
        OutputEncoder encoder = new OutputEncoder(parts.jsonMapper(), parts.policy());
        this.dispatch = new Dispatch(this.connections, settings.hold(),
                new Dispatch.DispatchContext(this.counts, nanoTime, this.executor));
        this.presence = new Presence(this.connections, settings.leave(), parts.timeline(), nanoTime);
        this.pages = new PageLife(this.connections, this.dispatch, this.presence, parts.publisher());
        this.addresses = new Addresses(settings, parts.userNames(), this.connections, rules);
        this.outbox = new Outbox(this.addresses, encoder, this.dispatch, this.presence, this.counts);
    }

    /**
     * Return what takes the output of events.
     * @return the outbox
     */
    public OutputHandler outputs() {
        return this.outbox;
    }

    /**
     * Return what takes the output of other code.
     * @return the broadcaster
     */
    public Broadcaster broadcaster() {
        return new PushBroadcaster(this.outbox, this.addresses);
    }

    /**
     * Return what push has done.
     * @return the numbers
     */
    public PushStatistics statistics() {
        return this.counts;
    }

    /**
     * Return what puts connections under the care of push.
     * @return the decorator for Spring's handler of connections
     */
    public WebSocketHandlerDecoratorFactory transport() {
        return (handler) -> new SocketDecorator(handler, this.pages, this::session);
    }

    /**
     * Return what refuses frames of clients.
     * @return the interceptor for the channel from clients; it belongs after all others
     */
    public ChannelInterceptor guard() {
        return new InboundGuard(this.rules, this.connections, this.counts);
    }

    /**
     * Return what brings the application's own messages to the pages.
     * @return the interceptor for the channel to the broker
     */
    public ChannelInterceptor broker() {
        return new BrokerBridge(this.rules, this.connections);
    }

    /**
     * Return what hears of frames of clients that were let pass.
     * @return the listener
     */
    public ApplicationListener<AbstractSubProtocolEvent> listener() {
        return new StompListener(this.pages);
    }

    /**
     * Return what closes connections at the end of their HTTP session.
     * @return the listener for the servlet container
     */
    public HttpSessions httpSessions() {
        return new HttpSessions(this.connections);
    }

    PageLife pages() {
        return this.pages;
    }

    private PageSession session(WebSocketSession session) {
        SocketWriter writer = SocketWriter.of(session, this.executor);
        PageSocket socket = new PageSocket(session, writer, this.sockets);
        if (this.rules.isOwner() && session instanceof NativeWebSocketSession) {
            socket.limitInbound(this.settings.inbound());
        }
        Object httpSession = session.getAttributes().get(HttpSessionHandshakeInterceptor.HTTP_SESSION_ID_ATTR_NAME);
        return new PageSession(socket, (httpSession != null) ? httpSession.toString() : null);
    }

    @Override
    public void start() {
        if (this.loop == null) {
            this.loop = this.time.loop("chrono-push", this::look);
        }
    }

    @Override
    public void stop() {
        TimeSource.Loop running = this.loop;
        if (running != null) {
            this.loop = null;
            running.close();
            awaitConnections();
        }
    }

    /*
     * What ends a connection is told to the application, which should still be there.
     */
    private void awaitConnections() {
        int open = this.executor.awaitIdle(PATIENCE);
        if (open > 0) {
            logger.warn("{} tasks for connections have not ended within {};"
                    + " the application does not hear of connections that are closed later", open, PATIENCE);
        }
    }

    @Override
    public int getPhase() {
        return PHASE;
    }

    @Override
    public boolean isRunning() {
        return this.loop != null;
    }

    @Override
    public void close() {
        stop();
        this.executor.shutdown();
    }

    private TimeSource.Pause look() {
        if (this.counts.held.get() > 0) {
            this.dispatch.expire();
        }
        this.connections.all().forEach((session) -> session.socket().look());
        this.presence.look(this.pages::publish);
        return new TimeSource.Pause(LOOK_NANOS, false);
    }

}
