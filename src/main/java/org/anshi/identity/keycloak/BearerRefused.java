package org.anshi.identity.keycloak;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.anshi.identity.KeycloakSettings;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.server.resource.web.BearerTokenAuthenticationEntryPoint;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/**
 * A program without a token is told what to bring and where to get it, one with a token that is no good to get another; one whose
 * token nobody can check at the moment is to try again.
 */
class BearerRefused implements AuthenticationEntryPoint, AuthenticationFailureHandler {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String TRY_AGAIN_IN_SECONDS = "5";
    private static final String UNCHECKED = "登录服务（Keycloak）暂时无法连接，令牌无法核验，请稍后重试。"
            + " The sign-in service (Keycloak) cannot be reached to check the token. Please try again soon.";

    private final BearerTokenAuthenticationEntryPoint refusal = new BearerTokenAuthenticationEntryPoint();
    private final String tokens;

    BearerRefused(KeycloakSettings keycloak) {
        this.tokens = keycloak.forBrowsers("token");
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        if (failure instanceof AuthenticationServiceException) {
            response.setHeader(HttpHeaders.RETRY_AFTER, TRY_AGAIN_IN_SECONDS);
            answer(response, HttpStatus.SERVICE_UNAVAILABLE, UNCHECKED);
        } else {
            commence(request, response, failure);
        }
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        refusal.commence(request, response, failure);
        answer(response, HttpStatus.valueOf(response.getStatus()), detail(request, failure));
    }

    private String detail(HttpServletRequest request, AuthenticationException failure) {
        String given = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (given != null && given.regionMatches(true, 0, "Basic ", 0, 6)) {
            return "这里不收用户名和密码（HTTP Basic），请附上 Keycloak 签发的令牌：Authorization: Bearer …，令牌取自 " + tokens + "。"
                    + " No name and password (HTTP Basic) here: send a token that Keycloak issued, Authorization: Bearer …,"
                    + " to be had at " + tokens;
        }
        if (failure instanceof OAuth2AuthenticationException) {
            return "令牌无效、已过期，或不是签发给本接口的，请从 " + tokens + " 重新取得。"
                    + " The token is no good, has expired, or was not made out to this API: get another at " + tokens;
        }
        return "请附上 Keycloak 签发的令牌：Authorization: Bearer …，令牌取自 " + tokens + "。"
                + " Send a token that Keycloak issued, Authorization: Bearer …, to be had at " + tokens;
    }

    private static void answer(HttpServletResponse response, HttpStatus status, String detail) throws IOException {
        Map<String, Object> problem = new LinkedHashMap<>();
        problem.put("type", "about:blank");
        problem.put("title", status.getReasonPhrase());
        problem.put("status", status.value());
        problem.put("detail", detail);
        problem.put("errors", List.of());
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(JSON.writeValueAsBytes(problem));
    }
}
