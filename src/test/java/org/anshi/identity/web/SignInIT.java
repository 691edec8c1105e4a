package org.anshi.identity.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestBuilders.formLogin;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.response.SecurityMockMvcResultMatchers.authenticated;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import org.anshi.identity.Person;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** One sign-in for staff pages and the engine's, and who may open what. */
@SpringBootTest(properties = "anshi.realm=classpath:keycloak-realm/anshi-realm.json")
@AutoConfigureMockMvc
class SignInIT {
    @Autowired
    private MockMvc web;

    @Test
    void staffPagesSendAStrangerToTheSignIn() throws Exception {
        for (String page :
                new String[] {"/desk/cases/AS-1", "/workbench", "/reports", "/camunda/app/tasklist/default/"}) {
            web.perform(get(page).accept(MediaType.TEXT_HTML))
                    .andExpect(status().isFound())
                    .andExpect(redirectedUrlPattern("**/login"));
        }
        web.perform(get("/camunda/api/engine/engine/default/task")).andExpect(status().isUnauthorized());
    }

    @Test
    void aClerkSignsInAndIsKnownByNameAndGroups() throws Exception {
        web.perform(formLogin().user("haibei-wang").password("anshi"))
                .andExpect(authenticated()
                        .withAuthenticationPrincipal(
                                new Person("haibei-wang", "王芳", java.util.Set.of("haibei.agent"))));
    }

    @Test
    void theSessionBeforeTheSignInIsNotTheOneAfter() throws Exception {
        Cookie before = session(web.perform(get("/desk").accept(MediaType.TEXT_HTML)));
        Cookie after = session(web.perform(post("/login")
                .cookie(before)
                .with(csrf())
                .param("username", "haibei-wang")
                .param("password", "anshi")));

        web.perform(get("/desk").accept(MediaType.TEXT_HTML).cookie(after)).andExpect(status().isOk());
        web.perform(get("/desk").accept(MediaType.TEXT_HTML).cookie(before))
                .andExpect(redirectedUrlPattern("**/login"));
    }

    @Test
    void aWrongPasswordIsToldAndANamelessFormToo() throws Exception {
        web.perform(formLogin().user("haibei-li").password("wrong")).andExpect(redirectedUrl("/login?error"));
        web.perform(formLogin().user("").password("")).andExpect(redirectedUrl("/login?error"));
        web.perform(get("/login").param("error", ""))
                .andExpect(content().string(containsString("用户名或密码不正确")))
                .andExpect(header().string("Content-Security-Policy", containsString("default-src 'self'")));
    }

    @Test
    void theWorkbenchIsForAnalystsAndAdministrators() throws Exception {
        web.perform(get("/workbench").cookie(signIn("haibei-wang", "anshi"))).andExpect(status().isForbidden());
        for (String person : new String[] {"haibei-chen", "admin"}) {
            assertThat(web.perform(get("/workbench").cookie(signIn(person, "anshi")))
                            .andReturn()
                            .getResponse()
                            .getStatus())
                    .isNotIn(302, 401, 403);
        }
    }

    @Test
    void aFormOfAnExpiredSessionLeadsToTheSignIn() throws Exception {
        web.perform(post("/desk/cases/AS-1/accept")).andExpect(redirectedUrl("/login?expired"));
    }

    @Test
    void aForgedFormIsRefused() throws Exception {
        web.perform(post("/desk/cases/AS-1/accept").cookie(signIn("haibei-wang", "anshi")))
                .andExpect(status().isForbidden());
    }

    @Test
    void loggingOutOfTasklistEndsTheWholeSession() throws Exception {
        var session = signIn("haibei-wang", "anshi");
        web.perform(post("/camunda/api/admin/auth/user/default/logout")
                        .cookie(session)
                        .header("X-XSRF-TOKEN", "any"))
                .andExpect(status().isNoContent());
        web.perform(get("/desk").accept(MediaType.TEXT_HTML).cookie(session))
                .andExpect(redirectedUrlPattern("**/login"));
    }

    @Test
    void consumersNeedNoSignInAndGetNoCookie() throws Exception {
        web.perform(get("/actuator/health")).andExpect(status().isOk()).andExpect(header().doesNotExist("Set-Cookie"));
        web.perform(get("/api/v1/no-such-thing")).andExpect(status().isNotFound());
    }

    @Test
    void healthDetailsAreForAdministrators() throws Exception {
        web.perform(get("/actuator/health").with(basic("admin")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("workingCalendar")));
        web.perform(get("/actuator/health").cookie(signIn("admin", "anshi")))
                .andExpect(content().string(containsString("workingCalendar")));
        web.perform(get("/actuator/health").with(basic("haibei-wang")))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("workingCalendar"))));
        web.perform(get("/actuator/health"))
                .andExpect(content().string(not(containsString("workingCalendar"))))
                .andExpect(header().doesNotExist("Set-Cookie"));
        web.perform(get("/actuator/health/workingCalendar")).andExpect(status().isNotFound());
    }

    @Test
    void modelsAreForAnalysts() throws Exception {
        web.perform(post("/api/v1/models")).andExpect(status().isUnauthorized());
        web.perform(post("/api/v1/models").with(basic("haibei-wang"))).andExpect(status().isForbidden());
        assertThat(web.perform(post("/api/v1/models").with(basic("haibei-chen")))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isNotIn(401, 403);
    }

    private static org.springframework.test.web.servlet.request.RequestPostProcessor basic(String person) {
        return org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic(
                person, "anshi");
    }

    private Cookie signIn(String person, String password) throws Exception {
        return session(web.perform(formLogin().user(person).password(password))
                .andExpect(redirectedUrl("/camunda/app/tasklist/")));
    }

    private static Cookie session(ResultActions answered) {
        Cookie session = answered.andReturn().getResponse().getCookie("SESSION");
        assertThat(session).isNotNull();
        return session;
    }
}
