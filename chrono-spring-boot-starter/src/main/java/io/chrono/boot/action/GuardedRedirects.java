package io.chrono.boot.action;

import java.net.URI;

import org.apache.hc.client5.http.impl.DefaultRedirectStrategy;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpRequest;
import org.apache.hc.core5.http.HttpResponse;
import org.apache.hc.core5.http.ProtocolException;
import org.apache.hc.core5.http.protocol.HttpContext;

/**
 * Follows redirects only to URLs that could be visited at once. Which address they have
 * is decided when it is known. Stateless.
 */
final class GuardedRedirects extends DefaultRedirectStrategy {

    @Override
    public URI getLocationURI(HttpRequest request, HttpResponse response, HttpContext context) throws HttpException {
        URI location = super.getLocationURI(request, response, context);
        try {
            return UrlTarget.of(location).uri();
        }
        catch (IllegalArgumentException ex) {
            throw new ProtocolException("It redirects to where it must not: " + ex.getMessage(), ex);
        }
    }

}
