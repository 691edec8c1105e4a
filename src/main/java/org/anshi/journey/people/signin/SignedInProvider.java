package org.anshi.journey.people.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.anshi.identity.CurrentPerson;
import org.anshi.identity.Person;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationProvider;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationResult;

/** Tells the engine's pages who signed in at our door, and in which groups they work. */
class SignedInProvider implements AuthenticationProvider {
    private final CurrentPerson currentPerson;

    SignedInProvider(CurrentPerson currentPerson) {
        this.currentPerson = currentPerson;
    }

    @Override
    public AuthenticationResult extractAuthenticatedUser(HttpServletRequest request, ProcessEngine engine) {
        return currentPerson.find().map(SignedInProvider::known).orElseGet(AuthenticationResult::unsuccessful);
    }

    private static AuthenticationResult known(Person person) {
        AuthenticationResult result = AuthenticationResult.successful(person.id());
        result.setGroups(List.copyOf(person.groups()));
        return result;
    }

    @Override
    public void augmentResponseByAuthenticationChallenge(HttpServletResponse response, ProcessEngine engine) {
        // Spring Security has sent everybody without a sign-in away before.
    }
}
