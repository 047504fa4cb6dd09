package io.chrono.boot.action;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * A URL that can be visited, as far as its text shows. Immutable.
 *
 * @param uri the URL, without a fragment
 * @param host its host as it is written
 * @param port its port, that of the scheme if none is written
 */
record UrlTarget(URI uri, String host, int port) {

    private static final int LONGEST = 4_000;

    private static final Set<String> SCHEMES = Set.of("http", "https");

    /**
     * Read a URL.
     * @param text the URL
     * @return the target
     * @throws IllegalArgumentException if it cannot be visited, saying why
     */
    static UrlTarget parse(String text) {
        if (text.length() > LONGEST) {
            throw new IllegalArgumentException("The URL has more than " + LONGEST + " characters");
        }
        try {
            return of(new URI(text));
        }
        catch (URISyntaxException ex) {
            throw new IllegalArgumentException(
                    "The URL cannot be read: " + ex.getReason() + " at character " + (ex.getIndex() + 1), ex);
        }
    }

    /**
     * Look at a URL.
     * @param uri the URL
     * @return the target
     * @throws IllegalArgumentException if it cannot be visited, saying why
     */
    static UrlTarget of(URI uri) {
        String scheme = (uri.getScheme() != null) ? uri.getScheme().toLowerCase(Locale.ROOT) : "";
        if (!SCHEMES.contains(scheme)) {
            throw new IllegalArgumentException(
                    "The URL must begin with 'http://' or 'https://', but its scheme is '" + scheme + "'");
        }
        if (uri.getRawAuthority() != null && uri.getRawAuthority().indexOf('@') >= 0) {
            throw new IllegalArgumentException("The URL must not have a user or a password in front of its host");
        }
        String host = uri.getHost();
        if (host == null || host.indexOf('%') >= 0) {
            throw new IllegalArgumentException("The URL has no host that can be read; it must be a name of letters,"
                    + " digits, dots and hyphens, or an address");
        }
        int port = (uri.getPort() != -1) ? uri.getPort() : defaultPort(scheme);
        if (!isPort(port)) {
            throw new IllegalArgumentException("The port of the URL must be from 1 to 65535, but was " + port);
        }
        Addresses.literal(host);
        return new UrlTarget(withoutFragment(uri), host, port);
    }

    static boolean isPort(int port) {
        return port >= 1 && port <= 65_535;
    }

    /**
     * Return the address that the text itself names.
     * @return the address, or {@code null} if a name server has to be asked
     */
    @Nullable InetAddress literal() {
        String name = this.host.toLowerCase(Locale.ROOT);
        return (name.equals("localhost") || name.endsWith(".localhost")) ? InetAddress.getLoopbackAddress()
                : Addresses.literal(this.host);
    }

    private static int defaultPort(String scheme) {
        return scheme.equals("https") ? 443 : 80;
    }

    private static URI withoutFragment(URI uri) {
        String text = uri.toString();
        int fragment = text.indexOf('#');
        return (fragment >= 0) ? URI.create(text.substring(0, fragment)) : uri;
    }

}
