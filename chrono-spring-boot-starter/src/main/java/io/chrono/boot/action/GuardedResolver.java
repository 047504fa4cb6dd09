package io.chrono.boot.action;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;

import org.apache.hc.client5.http.DnsResolver;

/**
 * Asks for the addresses of a host, and lets the guard decide about each of them. The
 * client connects to what this returns and asks nobody else, so an address cannot be
 * another one when it is used than it was when it was judged. Safe for use by several
 * threads.
 */
final class GuardedResolver implements DnsResolver {

    private final DnsResolver names;

    private final AddressGuard guard;

    GuardedResolver(DnsResolver names, AddressGuard guard) {
        this.names = names;
        this.guard = guard;
    }

    @Override
    public List<InetSocketAddress> resolve(String host, int port) throws UnknownHostException {
        List<InetSocketAddress> addresses = new ArrayList<>();
        for (InetAddress address : addresses(host)) {
            String refusal = this.guard.refusal(host, port, address);
            if (refusal != null) {
                throw new UnknownHostException(refusal);
            }
            addresses.add(new InetSocketAddress(address, port));
        }
        return addresses;
    }

    /**
     * Refuse to answer without a port, which the guard has to know.
     * @throws UnknownHostException always
     */
    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        throw new UnknownHostException("'" + host + "' is visited only at a port that is known");
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }

    private InetAddress[] addresses(String host) throws UnknownHostException {
        try {
            InetAddress literal = Addresses.literal(host);
            return (literal != null) ? new InetAddress[] { literal } : this.names.resolve(host);
        }
        catch (IllegalArgumentException ex) {
            UnknownHostException unknown = new UnknownHostException(ex.getMessage());
            unknown.initCause(ex);
            throw unknown;
        }
    }

}
