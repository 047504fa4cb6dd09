package io.chrono.boot.action;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeoutException;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.chrono.schedule.ActionCall;
import io.chrono.schedule.Firing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class UrlActionInvokerTests {

    private static final Firing FIRING = new Firing(1, "schedule", null, null, Instant.EPOCH, 1, (result) -> {
    });

    private final List<UrlActionInvoker> invokers = new ArrayList<>();

    private final FakeNames names = new FakeNames();

    private UrlServer server;

    @BeforeEach
    void open() throws IOException {
        this.server = new UrlServer();
        this.names.answer("good.test", "127.0.0.1").answer("evil.test", "127.0.0.1");
    }

    @AfterEach
    void close() throws IOException {
        this.server.close();
        for (UrlActionInvoker invoker : this.invokers) {
            invoker.close();
        }
    }

    @Test
    void urlIsVisitedAndItsStatusKept() throws Exception {
        this.server.answer("/refresh", 200);
        assertThat(visit("/refresh?a=b")).isEqualTo("status 200");
        assertThat(this.server.visits()).singleElement().satisfies((visit) -> {
            assertThat(visit.method()).isEqualTo("GET");
            assertThat(visit.path()).isEqualTo("/refresh?a=b");
            assertThat(visit.headers().get("User-Agent")).containsExactly("Chrono");
            assertThat(visit.headers()).doesNotContainKeys("Cookie", "Authorization", "Upgrade");
        });
    }

    @Test
    void requestIsWhatTheArgumentsSay() throws Exception {
        this.server.answer("/orders", 201);
        String arguments = "{\"method\": \"post\", \"headers\": {\"X-Reason\": \"night\"}, \"body\": {\"all\": true}}";
        assertThat(invoker().invoke(call("/orders", arguments), FIRING)).isEqualTo("status 201");
        assertThat(this.server.visits()).singleElement().satisfies((visit) -> {
            assertThat(visit.method()).isEqualTo("POST");
            assertThat(visit.headers().get("X-Reason")).containsExactly("night");
            assertThat(visit.headers().get("Content-Type")).containsExactly("application/json");
            assertThat(visit.body()).isEqualTo("{\"all\":true}");
        });
    }

    @ParameterizedTest
    @ValueSource(ints = { 400, 404, 429, 500, 503 })
    void statusOfAnErrorIsAFailureWithoutAnotherAttempt(int status) {
        this.server.answer("/", status, "Retry-After", "0");
        assertThatExceptionOfType(IOException.class).isThrownBy(() -> visit("/")).withMessage("status " + status);
        assertThat(this.server.visits()).hasSize(1);
    }

    @Test
    void noCredentialsAreSentEvenIfAskedFor() {
        this.server.answer("/", 401, "WWW-Authenticate", "Basic realm=\"x\"", "Set-Cookie", "a=b");
        assertThatExceptionOfType(IOException.class).isThrownBy(() -> visit("/")).withMessage("status 401");
        assertThatExceptionOfType(IOException.class).isThrownBy(() -> visit("/")).withMessage("status 401");
        assertThat(this.server.visits()).hasSize(2)
            .allSatisfy((visit) -> assertThat(visit.headers()).doesNotContainKeys("Cookie", "Authorization"));
    }

    @Test
    void proxyOfTheEnvironmentIsNotUsed() throws Exception {
        this.server.answer("/", 200);
        System.setProperty("http.proxyHost", "proxy.test");
        try {
            assertThat(visit("/")).isEqualTo("status 200");
            assertThat(this.names.asked()).containsExactly("good.test");
        }
        finally {
            System.clearProperty("http.proxyHost");
        }
    }

    @Test
    void addressIsJudgedWhenItIsKnown() {
        this.server.answer("/", 200);
        ActionCall call = new ActionCall("url:http://evil.test:" + this.server.port() + "/", null);
        UrlActionInvoker invoker = invoker();
        invoker.check(call);
        assertThatExceptionOfType(UnknownHostException.class).isThrownBy(() -> invoker.invoke(call, FIRING))
            .withMessageContaining("The address 127.0.0.1 of 'evil.test' is loopback");
        assertThat(this.server.visits()).isEmpty();
    }

    @Test
    void oneAddressOfSeveralThatIsNotPublicIsEnoughToRefuse() throws IOException {
        this.names.answer("both.test", "93.184.216.34", "10.0.0.1");
        ActionCall call = new ActionCall("url:http://both.test/", null);
        assertThatExceptionOfType(UnknownHostException.class).isThrownBy(() -> invoker().invoke(call, FIRING))
            .withMessageContaining("10.0.0.1 of 'both.test' is private");
    }

    @Test
    void whenANameChangesItsAddressThenTheOneThatWasJudgedIsVisited() throws Exception {
        this.server.answer("/", 200);
        this.names.answer("turning.test", "127.0.0.1").answer("turning.test", "127.0.0.2");
        UrlActionInvoker invoker = invoker("127.0.0.1/32");
        ActionCall call = new ActionCall("url:http://turning.test:" + this.server.port() + "/", null);
        assertThat(invoker.invoke(call, FIRING)).isEqualTo("status 200");
        assertThat(this.names.asked()).containsExactly("turning.test");
        assertThatExceptionOfType(UnknownHostException.class).isThrownBy(() -> invoker.invoke(call, FIRING))
            .withMessageContaining("127.0.0.2");
        assertThat(this.server.visits()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = { "http://127.0.0.1/", "http://localhost/", "http://a.localhost:81/", "http://[::1]/",
            "http://[::ffff:10.0.0.1]/", "http://169.254.169.254/latest/meta-data/", "http://2130706433/",
            "http://0x7f.1/", "http://017700000001/", "http://u:p@example.com/", "file:///etc/passwd", "banana" })
    void whatCanNeverBeVisitedIsRefusedWhenItIsScheduled(String url) {
        assertThatIllegalArgumentException().isThrownBy(() -> invoker().check(new ActionCall("url:" + url, null)));
        assertThatExceptionOfType(Exception.class)
            .isThrownBy(() -> invoker().invoke(new ActionCall("url:" + url, null), FIRING));
        assertThat(this.names.asked()).doesNotContain("127.0.0.1", "2130706433", "0x7f.1");
    }

    @Test
    void redirectsAreFollowed() throws Exception {
        this.server.answer("/a", 302, "Location", "/b", "Set-Cookie", "a=b");
        this.server.answer("/b", 307, "Location", url("good.test", "/c"));
        this.server.answer("/c", 204);
        assertThat(visit("/a")).isEqualTo("status 204");
        assertThat(this.server.visits()).extracting(UrlServer.Visit::path).containsExactly("/a", "/b", "/c");
        assertThat(this.server.visits()).allSatisfy((visit) -> assertThat(visit.headers()).doesNotContainKey("Cookie"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "http://evil.test:%d/b", "http://127.0.0.1:%d/b", "http://[::1]:%d/b",
            "http://2130706433:%d/b", "http://0x7f000001:%d/b", "http://0177.0.0.1:%d/b", "http://127.1:%d/b",
            "//evil.test:%d/b", "http://169.254.169.254/", "http://u:p@good.test:%d/b", "ftp://good.test:%d/b",
            "file:///etc/passwd" })
    void redirectToWhereItMustNotIsRefused(String location) {
        this.server.answer("/a", 302, "Location", String.format(location, this.server.port()));
        this.server.answer("/b", 200);
        assertThatExceptionOfType(IOException.class).isThrownBy(() -> visit("/a"));
        assertThat(this.server.visits()).extracting(UrlServer.Visit::path).containsExactly("/a");
    }

    @Test
    void redirectsAreLimited() throws Exception {
        for (int i = 0; i < 7; i++) {
            this.server.answer("/hop" + i, 302, "Location", "/hop" + (i + 1));
        }
        this.server.answer("/hop7", 200);
        assertThat(visit("/hop2")).isEqualTo("status 200");
        assertThatExceptionOfType(IOException.class).isThrownBy(() -> visit("/hop1")).withMessageContaining("redirect");
    }

    @Test
    void withoutRedirectsTheFirstOneIsAFailure() {
        this.server.answer("/a", 302, "Location", "/b");
        UrlActionInvoker invoker = invoker(
                settings(Duration.ofSeconds(5), Duration.ofSeconds(5), 0, "good.test:" + this.server.port()));
        assertThatExceptionOfType(IOException.class).isThrownBy(() -> invoker.invoke(call("/a", null), FIRING))
            .withMessage("status 302");
        assertThat(this.server.visits()).hasSize(1);
    }

    @Test
    void silentServerIsGivenUp() throws Exception {
        try (RawServer silent = RawServer.silent()) {
            UrlActionInvoker invoker = invoker(
                    settings(Duration.ofMillis(100), Duration.ofSeconds(20), 5, "good.test:" + silent.port()));
            assertThatExceptionOfType(SocketTimeoutException.class)
                .isThrownBy(() -> invoker.invoke(silent.call(), FIRING));
        }
    }

    @Test
    void slowServerIsCutOff() throws Exception {
        try (RawServer slow = RawServer.repeating("HTTP/1.1 200 OK\r\nX: ", "x", 10)) {
            UrlActionInvoker invoker = invoker(
                    settings(Duration.ofSeconds(20), Duration.ofMillis(200), 5, "good.test:" + slow.port()));
            assertThatExceptionOfType(TimeoutException.class).isThrownBy(() -> invoker.invoke(slow.call(), FIRING))
                .withMessageContaining("longer than PT0.2S");
            assertThat(Thread.currentThread().isInterrupted()).isFalse();
        }
    }

    @Test
    void interruptEndsAVisit() throws Exception {
        try (RawServer silent = RawServer.silent()) {
            UrlActionInvoker invoker = invoker(
                    settings(Duration.ofSeconds(20), Duration.ofSeconds(20), 5, "good.test:" + silent.port()));
            Thread visitor = Thread.currentThread();
            silent.onRequest(visitor::interrupt);
            assertThatExceptionOfType(InterruptedException.class)
                .isThrownBy(() -> invoker.invoke(silent.call(), FIRING));
            assertThat(Thread.currentThread().isInterrupted()).isFalse();
        }
    }

    @Test
    void endlessBodyIsNotRead() throws Exception {
        try (RawServer endless = RawServer.repeating("HTTP/1.1 200 OK\r\n\r\n", "x".repeat(8_192), 0)) {
            UrlActionInvoker invoker = invoker("good.test:" + endless.port());
            assertThat(invoker.invoke(endless.call(), FIRING)).isEqualTo("status 200");
        }
    }

    @Test
    void endlessBodyOfARedirectIsNotRead() throws Exception {
        this.server.answer("/b", 200);
        String head = "HTTP/1.1 302 Found\r\nLocation: " + url("good.test", "/b") + "\r\n\r\n";
        try (RawServer endless = RawServer.repeating(head, "x".repeat(8_192), 0)) {
            UrlActionInvoker invoker = invoker("good.test:" + endless.port(), "good.test:" + this.server.port());
            assertThat(invoker.invoke(endless.call(), FIRING)).isEqualTo("status 200");
        }
    }

    @Test
    void endlessHeadIsGivenUp() throws Exception {
        try (RawServer endless = RawServer.repeating("HTTP/1.1 200 OK\r\n", "X: y\r\n", 0)) {
            UrlActionInvoker invoker = invoker("good.test:" + endless.port());
            assertThatExceptionOfType(IOException.class).isThrownBy(() -> invoker.invoke(endless.call(), FIRING));
        }
    }

    @Test
    void whenNobodyListensThenItFails() {
        int port = this.server.port();
        this.server.close();
        UrlActionInvoker invoker = invoker("good.test:" + port);
        ActionCall call = new ActionCall("url:" + "http://good.test:" + port + "/", null);
        assertThatExceptionOfType(IOException.class).isThrownBy(() -> invoker.invoke(call, FIRING));
    }

    private String visit(String path) throws Exception {
        return invoker().invoke(call(path, null), FIRING);
    }

    private ActionCall call(String path, @Nullable String arguments) {
        return new ActionCall("url:" + url("good.test", path), arguments);
    }

    private String url(String host, String path) {
        return "http://" + host + ":" + this.server.port() + path;
    }

    private UrlActionInvoker invoker(String... allow) {
        String[] allowed = (allow.length != 0) ? allow : new String[] { "good.test:" + this.server.port() };
        return invoker(settings(Duration.ofSeconds(20), Duration.ofSeconds(20), 5, allowed));
    }

    private UrlActionInvoker invoker(UrlSettings settings) {
        UrlActionInvoker invoker = new UrlActionInvoker(settings, this.names);
        this.invokers.add(invoker);
        return invoker;
    }

    private static UrlSettings settings(Duration response, Duration timeLimit, int redirects, String... allow) {
        return new UrlSettings(Arrays.asList(allow), Duration.ofSeconds(5), response, timeLimit, redirects);
    }

}
