package io.chrono.boot.action;

import java.io.IOException;
import java.net.InetAddress;
import java.util.concurrent.locks.ReentrantLock;

import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.jspecify.annotations.Nullable;

import io.chrono.schedule.ActionCall;
import io.chrono.schedule.ActionInvoker;
import io.chrono.schedule.Firing;

/**
 * Visits a URL, such as {@code url:https://example.com/refresh}. What is answered is
 * ignored except for its status, which is the result; a status that is not one of success
 * is a failure. Addresses that are not public are refused, also those behind a redirect,
 * unless the configuration allows them. The client is made when a URL is visited first.
 * Safe for use by several threads.
 *
 * @since 0.1
 */
public final class UrlActionInvoker implements ActionInvoker, AutoCloseable {

    private final UrlSettings settings;

    private final AddressGuard guard;

    private final DnsResolver names;

    private final ReentrantLock lock = new ReentrantLock();

    private @Nullable UrlClient client;

    /**
     * Create an invoker.
     * @param settings how URLs are visited
     */
    public UrlActionInvoker(UrlSettings settings) {
        this(settings, SystemDefaultDnsResolver.INSTANCE);
    }

    UrlActionInvoker(UrlSettings settings, DnsResolver names) {
        this.settings = settings;
        this.guard = new AddressGuard(settings.allow());
        this.names = names;
    }

    @Override
    public String type() {
        return "url";
    }

    /**
     * Check a URL and its arguments. No name server is asked: which address a name has is
     * decided when the URL is visited.
     */
    @Override
    public void check(ActionCall call) {
        UrlTarget target = UrlTarget.parse(call.target());
        InetAddress literal = target.literal();
        String refusal = (literal != null) ? this.guard.refusal(target.host(), target.port(), literal) : null;
        if (refusal != null) {
            throw new IllegalArgumentException(refusal);
        }
        UrlRequest.of(call.arguments());
    }

    @Override
    public String invoke(ActionCall call, Firing firing) throws Exception {
        UrlTarget target = UrlTarget.parse(call.target());
        UrlRequest request = UrlRequest.of(call.arguments());
        int status = TimeLimit.run(this.settings.timeLimit(), () -> client().visit(target.uri(), request));
        if (status < 200 || status > 299) {
            throw new IOException("status " + status);
        }
        return "status " + status;
    }

    @Override
    public void close() throws IOException {
        this.lock.lock();
        try {
            if (this.client != null) {
                this.client.close();
                this.client = null;
            }
        }
        finally {
            this.lock.unlock();
        }
    }

    private UrlClient client() {
        this.lock.lock();
        try {
            UrlClient current = this.client;
            if (current == null) {
                current = new UrlClient(this.settings, new GuardedResolver(this.names, this.guard));
                this.client = current;
            }
            return current;
        }
        finally {
            this.lock.unlock();
        }
    }

}
