package io.chrono.boot.push;

import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.socket.WebSocketHttpHeaders;

/**
 * An application with two users whose names are their passwords.
 */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration(excludeName = { "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration",
        "org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration",
        "org.springframework.boot.data.jpa.autoconfigure.DataJpaRepositoriesAutoConfiguration" })
class PushApplication {

    @Bean
    UserDetailsService users() {
        return new InMemoryUserDetailsManager(user("anna"), user("ben"));
    }

    @Bean
    SecurityFilterChain security(HttpSecurity http) throws Exception {
        return http.authorizeHttpRequests((requests) -> requests.anyRequest().permitAll())
            .csrf(AbstractHttpConfigurer::disable)
            .httpBasic(Customizer.withDefaults())
            .formLogin(Customizer.withDefaults())
            .build();
    }

    private static UserDetails user(String name) {
        return User.withUsername(name).password("{noop}" + name).roles("USER").build();
    }

    static WebSocketHttpHeaders basic(String user) {
        WebSocketHttpHeaders headers = new WebSocketHttpHeaders();
        headers.setBasicAuth(HttpHeaders.encodeBasicAuth(user, user, StandardCharsets.UTF_8));
        return headers;
    }

    /**
     * Log in by form.
     * @return the cookie of the session
     */
    static WebSocketHttpHeaders login(int port, String user) throws Exception {
        CookieManager cookies = new CookieManager();
        HttpClient client = HttpClient.newBuilder().cookieHandler(cookies).build();
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/login"))
            .header(HttpHeaders.CONTENT_TYPE, "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString("username=" + user + "&password=" + user))
            .build();
        client.send(request, HttpResponse.BodyHandlers.discarding());
        WebSocketHttpHeaders headers = new WebSocketHttpHeaders();
        cookies.getCookieStore()
            .getCookies()
            .forEach((cookie) -> headers.add(HttpHeaders.COOKIE, cookie.getName() + "=" + cookie.getValue()));
        return headers;
    }

    static int post(int port, String path, HttpHeaders headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
            .POST(HttpRequest.BodyPublishers.noBody());
        headers.forEach((name, values) -> values.forEach((value) -> request.header(name, value)));
        return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.discarding()).statusCode();
    }

    @RestController
    static class Sessions {

        @PostMapping("/invalidate")
        void invalidate(HttpServletRequest request) {
            request.getSession().invalidate();
        }

    }

}
