package io.chrono.boot.action;

import java.io.IOException;
import java.net.URI;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SchemePortResolver;
import org.apache.hc.client5.http.classic.ExecChain;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.DefaultHttpClientConnectionOperator;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.io.HttpClientConnectionManager;
import org.apache.hc.client5.http.io.HttpClientConnectionOperator;
import org.apache.hc.client5.http.ssl.TlsSocketStrategy;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.URIScheme;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.config.RegistryBuilder;
import org.apache.hc.core5.pool.PoolConcurrencyPolicy;
import org.apache.hc.core5.util.Timeout;
import org.springframework.http.HttpMethod;
import org.springframework.http.client.HttpComponentsClientHttpRequestFactory;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;

/**
 * Visits URLs: without cookies, credentials, proxies or retries, each time on a new
 * connection, of which no more than the head of the response is read. Safe for use by
 * several threads.
 */
final class UrlClient implements AutoCloseable {

    private static final Http1Config HEAD = Http1Config.custom()
        .setMaxHeaderCount(200)
        .setMaxLineLength(16_384)
        .build();

    private final CloseableHttpClient client;

    private final RestClient rest;

    /**
     * Create a client.
     * @param settings how URLs are visited
     * @param resolver decides to which addresses connections are made
     */
    UrlClient(UrlSettings settings, DnsResolver resolver) {
        this.client = HttpClients.custom()
            .setConnectionManager(connections(settings, resolver))
            .setDefaultRequestConfig(requests(settings))
            .setConnectionReuseStrategy((request, response, context) -> false)
            .setRedirectStrategy(new GuardedRedirects())
            .addExecInterceptorLast("head-only", UrlClient::headOnly)
            .disableAuthCaching()
            .disableAutomaticRetries()
            .disableContentCompression()
            .disableCookieManagement()
            .setUserAgent("Chrono")
            .build();
        this.rest = RestClient.builder()
            .requestFactory(new HttpComponentsClientHttpRequestFactory(this.client))
            .build();
    }

    /**
     * Visit a URL. An interrupt ends it at once.
     * @param uri the URL
     * @param request what is sent
     * @return the status of the response
     * @throws IOException if there is no response
     */
    int visit(URI uri, UrlRequest request) throws IOException {
        RestClient.RequestBodySpec spec = this.rest.method(HttpMethod.valueOf(request.method()))
            .uri(uri)
            .headers((headers) -> request.headers().forEach(headers::set));
        String body = request.body();
        if (body != null) {
            spec.body(body.getBytes(StandardCharsets.UTF_8));
        }
        try {
            return spec.exchangeForRequiredValue((sent, response) -> response.getStatusCode().value());
        }
        catch (ResourceAccessException ex) {
            throw (ex.getCause() instanceof IOException cause) ? cause : new IOException(ex.getMessage(), ex);
        }
    }

    @Override
    public void close() throws IOException {
        this.client.close();
    }

    private static RequestConfig requests(UrlSettings settings) {
        return RequestConfig.custom()
            .setResponseTimeout(timeout(settings.responseTimeout()))
            .setConnectionRequestTimeout(timeout(settings.timeLimit()))
            .setRedirectsEnabled(settings.redirects() > 0)
            .setMaxRedirects(settings.redirects())
            .setAuthenticationEnabled(false)
            .setProtocolUpgradeEnabled(false)
            .build();
    }

    private static HttpClientConnectionManager connections(UrlSettings settings, DnsResolver resolver) {
        return new Connections().setDnsResolver(resolver)
            .setConnectionFactory(ManagedHttpClientConnectionFactory.builder().http1Config(HEAD).build())
            .setDefaultConnectionConfig(ConnectionConfig.custom()
                .setConnectTimeout(timeout(settings.connectTimeout()))
                .setSocketTimeout(timeout(settings.responseTimeout()))
                .build())
            .setPoolConcurrencyPolicy(PoolConcurrencyPolicy.LAX)
            .setMaxConnTotal(Integer.MAX_VALUE)
            .setMaxConnPerRoute(Integer.MAX_VALUE)
            .build();
    }

    private static Timeout timeout(Duration duration) {
        return Timeout.ofMilliseconds(duration.toMillis());
    }

    /*
     * Both the client, before it follows a redirect, and Spring, when it closes a
     * response, read a body to its end, which might never come.
     */
    private static ClassicHttpResponse headOnly(ClassicHttpRequest request, ExecChain.Scope scope, ExecChain chain)
            throws IOException, HttpException {
        ClassicHttpResponse response = chain.proceed(request, scope);
        scope.execRuntime.discardEndpoint();
        response.setEntity(null);
        return response;
    }

    /**
     * Connections on channels, since an interrupt ends what waits for a channel, while it
     * does nothing to what waits for a plain socket.
     */
    private static final class Connections extends PoolingHttpClientConnectionManagerBuilder {

        @Override
        protected HttpClientConnectionOperator createConnectionOperator(SchemePortResolver ports, DnsResolver resolver,
                TlsSocketStrategy tls) {
            return new DefaultHttpClientConnectionOperator((proxy) -> SocketChannel.open().socket(), ports, resolver,
                    RegistryBuilder.<TlsSocketStrategy>create().register(URIScheme.HTTPS.id, tls).build());
        }

    }

}
