package io.chrono.benchmarks.push;

import java.io.IOException;
import java.security.Principal;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Believes whoever comes with a name in the header {@code X-User}: the servers of this
 * benchmark listen on the loopback interface only.
 */
final class NameFilter extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String name = request.getHeader(PageConnection.USER_HEADER);
        chain.doFilter((name != null) ? new NamedRequest(request, () -> name) : request, response);
    }

    private static final class NamedRequest extends HttpServletRequestWrapper {

        private final Principal user;

        NamedRequest(HttpServletRequest request, Principal user) {
            super(request);
            this.user = user;
        }

        @Override
        public Principal getUserPrincipal() {
            return this.user;
        }

    }

}
