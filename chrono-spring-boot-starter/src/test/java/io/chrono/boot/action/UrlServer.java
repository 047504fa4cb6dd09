package io.chrono.boot.action;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/**
 * A web server of this test, which remembers who has come.
 */
final class UrlServer implements AutoCloseable {

    private final List<Visit> visits = new CopyOnWriteArrayList<>();

    private final HttpServer server;

    UrlServer() throws IOException {
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        this.server.start();
    }

    int port() {
        return this.server.getAddress().getPort();
    }

    List<Visit> visits() {
        return this.visits;
    }

    void answer(String path, int status, String... headers) {
        this.server.createContext(path, (exchange) -> {
            try (exchange) {
                this.visits.add(visit(exchange));
                for (int i = 0; i < headers.length; i += 2) {
                    exchange.getResponseHeaders().add(headers[i], headers[i + 1]);
                }
                byte[] body = "hello".getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(status, body.length);
                exchange.getResponseBody().write(body);
            }
        });
    }

    @Override
    public void close() {
        this.server.stop(0);
    }

    private static Visit visit(HttpExchange exchange) throws IOException {
        return new Visit(exchange.getRequestMethod(), exchange.getRequestURI().toString(), exchange.getRequestHeaders(),
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
    }

    record Visit(String method, String path, Headers headers, String body) {

    }

}
