package io.chrono.benchmarks.push;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.IoHandlerFactory;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.ServerChannel;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.epoll.Epoll;
import io.netty.channel.epoll.EpollIoHandler;
import io.netty.channel.epoll.EpollServerSocketChannel;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.HttpServerCodec;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketServerProtocolHandler;
import io.netty.util.Version;
import tools.jackson.databind.json.JsonMapper;

/**
 * Netty's WebSocket without a servlet container: a message of JSON to a channel that is
 * found by an index. Each message is written and flushed by itself, on the thread of its
 * channel.
 */
final class NettyPeer implements Peer {

    private static final String ENDPOINT = "/netty";

    private static final int LOOPS = 2;

    private final JsonMapper json = JsonMapper.builder().build();

    private final AtomicReferenceArray<Channel> channels = new AtomicReferenceArray<>(Container.CONNECTIONS);

    private final AtomicInteger count = new AtomicInteger();

    private final EventLoopGroup group;

    private final Channel server;

    NettyPeer() {
        IoHandlerFactory io = Epoll.isAvailable() ? EpollIoHandler.newFactory() : NioIoHandler.newFactory();
        Class<? extends ServerChannel> type = Epoll.isAvailable() ? EpollServerSocketChannel.class
                : NioServerSocketChannel.class;
        this.group = new MultiThreadIoEventLoopGroup(LOOPS, io);
        this.server = new ServerBootstrap().group(this.group)
            .channel(type)
            .option(ChannelOption.SO_BACKLOG, 1024)
            .childOption(ChannelOption.TCP_NODELAY, true)
            .childHandler(new Pipeline())
            .bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))
            .syncUninterruptibly()
            .channel();
    }

    @Override
    public Wire wire() {
        return new Wire(((InetSocketAddress) this.server.localAddress()).getPort(), ENDPOINT, false);
    }

    @Override
    public int taken() {
        return this.count.get();
    }

    @Override
    public void toUser(int user, String html) {
        write(this.channels.get(user), bytes(html));
    }

    /*
     * What goes wrong is told to the pipeline, which logs it: so does a void promise.
     */
    @SuppressWarnings("FutureReturnValueIgnored")
    private static void write(Channel channel, ByteBuf text) {
        channel.writeAndFlush(new TextWebSocketFrame(text), channel.voidPromise());
    }

    @Override
    public void toAll(String html) {
        ByteBuf shared = bytes(html);
        for (int i = 0; i < this.channels.length(); i++) {
            Channel channel = this.channels.get(i);
            if (channel != null) {
                write(channel, shared.retainedDuplicate());
            }
        }
        shared.release();
    }

    private ByteBuf bytes(String html) {
        String text = this.json.writeValueAsString(Payload.message(html));
        return Unpooled.wrappedBuffer(text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String settings() {
        return "Netty " + version() + ", " + (Epoll.isAvailable() ? "epoll" : "nio") + ", " + LOOPS
                + " event loops, no STOMP";
    }

    private static String version() {
        Version version = Version.identify().get("netty-codec-http");
        return (version != null) ? version.artifactVersion() : "of an unknown version";
    }

    @Override
    public void close() {
        this.group.shutdownGracefully().syncUninterruptibly();
    }

    private final class Pipeline extends ChannelInitializer<Channel> {

        @Override
        protected void initChannel(Channel channel) {
            channel.pipeline()
                .addLast(new HttpServerCodec(), new HttpObjectAggregator(8192),
                        new WebSocketServerProtocolHandler(ENDPOINT), new Connected());
        }

    }

    private final class Connected extends SimpleChannelInboundHandler<WebSocketFrame> {

        @Override
        public void userEventTriggered(ChannelHandlerContext context, Object event) {
            if (event instanceof WebSocketServerProtocolHandler.HandshakeComplete handshake) {
                String name = handshake.requestHeaders().get(PageConnection.USER_HEADER);
                NettyPeer.this.channels.set(Users.number(name), context.channel());
                NettyPeer.this.count.incrementAndGet();
            }
        }

        @Override
        protected void channelRead0(ChannelHandlerContext context, WebSocketFrame frame) {
            // clients have nothing to say
        }

    }

}
