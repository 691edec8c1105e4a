package org.anshi.identity.web;

import java.util.Arrays;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.logout.HttpStatusReturningLogoutSuccessHandler;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.AndRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestHeaderRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Who may open what. Staff share one sign-in for the engine's pages and ours; programs prove with each
 * call who they are; consumers need neither, their tracking link is the key.
 */
@Configuration
class SignInRules {
    private static final String TASKLIST = "/camunda/app/tasklist/";

    /** By the whole path: the engine's REST API is no part of Spring MVC, whose own matchers would not see it. */
    private static final PathPatternRequestMatcher.Builder PATHS = PathPatternRequestMatcher.withDefaults();

    /** Cases as staff and partners' systems see them; opening one is open to everybody. */
    private static final RequestMatcher CASES = new OrRequestMatcher(
            PATHS.matcher(HttpMethod.GET, "/api/v1/cases"),
            PATHS.matcher(HttpMethod.HEAD, "/api/v1/cases"),
            PATHS.matcher("/api/v1/cases/*/**"),
            PATHS.matcher("/api/v1/hand-overs/**"));

    private final SignInWay way;

    SignInRules(SignInWay way) {
        this.way = way;
    }

    /** Requests are measured whole; a span and a timer for each of Spring Security's filters cost more than the filters. */
    @Bean
    static SecurityObservationSettings onlyWholeRequestsAreMeasured() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    static BeanPostProcessor nothingLookedUpAhead(ApplicationContext house) {
        return new NothingLookedUpAhead(house);
    }

    @Bean
    @Order(1)
    SecurityFilterChain programs(HttpSecurity http) throws Exception {
        way.programs(http);
        return http.securityMatcher(new OrRequestMatcher(CASES, paths("/engine-rest/**", "/api/v1/models/**")))
                .authorizeHttpRequests(calls -> calls.requestMatchers(paths("/api/v1/models/**"))
                        .hasRole(SignedIn.ANALYST)
                        .requestMatchers(CASES)
                        .hasRole(SignedIn.STAFF)
                        .anyRequest()
                        .authenticated())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .csrf(AbstractHttpConfigurer::disable)
                .build();
    }

    /** The engine's own pages bring their own CSRF filter, content policy and cache headers. */
    @Bean
    @Order(2)
    SecurityFilterChain enginePages(HttpSecurity http) throws Exception {
        way.enginePages(http);
        return http.securityMatcher(paths("/camunda/app/**", "/camunda/api/**"))
                .authorizeHttpRequests(pages -> pages.anyRequest().hasRole(SignedIn.STAFF))
                .exceptionHandling(refusals -> refusals.defaultAuthenticationEntryPointFor(
                                new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED), paths("/camunda/api/**"))
                        .defaultAuthenticationEntryPointFor(
                                new LoginUrlAuthenticationEntryPoint("/login"), paths("/camunda/app/**"))
                        .accessDeniedHandler(new NotForYou()))
                .addFilterAfter(new RefusedByTheEngine(), AuthorizationFilter.class)
                .requestCache(cache -> cache.requestCache(pagesOnly()))
                // The header cannot be sent by another site: a log-out is always meant.
                .logout(logout -> logout.logoutRequestMatcher(new AndRequestMatcher(
                                PATHS.matcher(HttpMethod.POST, "/camunda/api/admin/auth/user/*/logout"),
                                new RequestHeaderRequestMatcher("X-XSRF-TOKEN")))
                        .logoutSuccessHandler(new HttpStatusReturningLogoutSuccessHandler(HttpStatus.NO_CONTENT)))
                .csrf(AbstractHttpConfigurer::disable)
                .headers(headers -> headers.cacheControl(HeadersConfigurer.CacheControlConfig::disable)
                        .frameOptions(HeadersConfigurer.FrameOptionsConfig::sameOrigin))
                .build();
    }

    @Bean
    @Order(3)
    SecurityFilterChain staffPages(HttpSecurity http) throws Exception {
        way.staffPages(http, TASKLIST);
        return http.securityMatcher(paths(
                        "/login/**", "/logout/**", "/oauth2/**", "/denied", "/desk/**", "/workbench/**", "/reports/**"))
                .authorizeHttpRequests(pages -> pages.requestMatchers(paths("/login/**", "/denied"))
                        .permitAll()
                        .requestMatchers(paths("/workbench/**"))
                        .hasRole(SignedIn.ANALYST)
                        .anyRequest()
                        .hasRole(SignedIn.STAFF))
                .exceptionHandling(refusals -> refusals.accessDeniedHandler(new NotForYou()))
                .requestCache(cache -> cache.requestCache(pagesOnly()))
                .headers(headers -> ownPages(headers))
                .build();
    }

    /** Open to everybody, who is told the more for being signed in, on our pages or with a call of a program. */
    @Bean
    @Order(3)
    SecurityFilterChain health(HttpSecurity http) throws Exception {
        way.programs(http);
        return http.securityMatcher(paths("/actuator/health/**"))
                .authorizeHttpRequests(probes -> probes.anyRequest().permitAll())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.NEVER))
                .requestCache(AbstractHttpConfigurer::disable)
                .csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .headers(headers -> ownPages(headers))
                .build();
    }

    /** Nobody is signed in here, so there is no right that a forged request could abuse: no session and no CSRF token. */
    @Bean
    @Order(4)
    SecurityFilterChain openPages(HttpSecurity http) throws Exception {
        return http.authorizeHttpRequests(pages -> pages.anyRequest().permitAll())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .headers(headers -> ownPages(headers))
                .build();
    }

    private static RequestMatcher paths(String... patterns) {
        return new OrRequestMatcher(
                Arrays.stream(patterns).<RequestMatcher>map(PATHS::matcher).toList());
    }

    private void ownPages(HeadersConfigurer<HttpSecurity> headers) {
        headers.frameOptions(HeadersConfigurer.FrameOptionsConfig::sameOrigin)
                // A tracking link is a key: it must not travel to other sites in a Referer header.
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .contentSecurityPolicy(
                        policy -> policy.policyDirectives("default-src 'self'; img-src 'self' data: blob:; "
                                + "style-src 'self'; object-src 'none'; base-uri 'self'; form-action "
                                + way.formTargets() + "; frame-ancestors 'self'"));
    }

    /** After signing in, a person returns to the page they wanted, never to a call that a page made. */
    private static HttpSessionRequestCache pagesOnly() {
        var cache = new HttpSessionRequestCache();
        cache.setMatchingRequestParameterName(null);
        cache.setRequestMatcher(request -> "GET".equals(request.getMethod())
                && !request.getRequestURI().startsWith("/camunda/api/")
                && String.valueOf(request.getHeader("Accept")).contains("text/html"));
        return cache;
    }
}
