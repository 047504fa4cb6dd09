package io.chrono.boot.action;

import java.net.InetAddress;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * Decides which addresses may be visited: those of the public internet, and those that
 * the configuration allows. Immutable and safe for use by several threads.
 */
final class AddressGuard {

    private final List<Allowed> allowed;

    /**
     * Create a guard.
     * @param allowed what may be visited although it is not public, each a range of
     * addresses or a host and its port
     * @throws IllegalArgumentException if one of them cannot be read
     */
    AddressGuard(Collection<String> allowed) {
        this.allowed = allowed.stream().map(Allowed::parse).toList();
    }

    /**
     * Say why a host must not be visited at an address.
     * @param host the host as it stands in the URL
     * @param port the port
     * @param address the address to which a connection would be made
     * @return the reason, or {@code null} if it may be visited
     */
    @Nullable String refusal(String host, int port, InetAddress address) {
        InetAddress effective = ReservedAddresses.effective(address);
        String meaning = ReservedAddresses.describe(effective);
        if (meaning == null || this.allowed.stream().anyMatch((one) -> one.matches(host, port, effective))) {
            return null;
        }
        return "The address " + address.getHostAddress() + " of '" + host + "' is " + meaning
                + "; it is visited only if 'chrono.actions.url.allow' has its range, or '" + host + ":" + port + "'";
    }

    /**
     * One entry of the configuration.
     *
     * @param range the addresses, or {@code null}
     * @param host the host in small letters, or the text of its address
     * @param port its port, or 0
     */
    private record Allowed(@Nullable AddressRange range, String host, int port) {

        static Allowed parse(String text) {
            if (text.indexOf('/') >= 0) {
                return new Allowed(AddressRange.parse(text), "", 0);
            }
            int colon = text.lastIndexOf(':');
            String host = text.substring(0, Math.max(colon, 0));
            String port = text.substring(colon + 1);
            if (host.isBlank() || host.indexOf('*') >= 0 || !port.matches("\\d{1,5}")
                    || !UrlTarget.isPort(Integer.parseInt(port))) {
                throw new IllegalArgumentException("'" + text
                        + "' is neither a range of addresses such as 10.1.0.0/16 nor a host and its port such as"
                        + " reports.internal:8080");
            }
            return new Allowed(null, key(host), Integer.parseInt(port));
        }

        boolean matches(String visited, int visitedPort, InetAddress address) {
            return (this.range != null) ? this.range.contains(address)
                    : this.port == visitedPort && this.host.equals(key(visited));
        }

        private static String key(String host) {
            InetAddress literal = Addresses.literal(host);
            return (literal != null) ? literal.getHostAddress() : host.toLowerCase(Locale.ROOT);
        }

    }

}
