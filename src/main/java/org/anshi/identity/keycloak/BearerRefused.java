package org.anshi.identity.keycloak;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.server.resource.web.BearerTokenAuthenticationEntryPoint;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/** A token that is no good is refused; one that nobody can check at the moment may be good: its program is to try again. */
class BearerRefused implements AuthenticationFailureHandler {
    private static final String TRY_AGAIN_IN_SECONDS = "5";
    private static final String UNCHECKED =
            """
            {"type":"about:blank","title":"Service Unavailable","status":503,\
            "detail":"登录服务（Keycloak）暂时无法连接，令牌无法核验，请稍后重试。 \
            The sign-in service (Keycloak) cannot be reached to check the token. Please try again soon.","errors":[]}
            """;

    private final BearerTokenAuthenticationEntryPoint refusal = new BearerTokenAuthenticationEntryPoint();

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        if (failure instanceof AuthenticationServiceException) {
            response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
            response.setHeader(HttpHeaders.RETRY_AFTER, TRY_AGAIN_IN_SECONDS);
            response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            response.getOutputStream().write(UNCHECKED.getBytes(StandardCharsets.UTF_8));
        } else {
            refusal.commence(request, response, failure);
        }
    }
}
