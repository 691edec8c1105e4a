package org.anshi.identity.web;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;

/** How people and programs prove who they are: by a password of ours, or by Keycloak. */
public interface SignInWay {
    /** Calls that bring their proof along each time. */
    void programs(HttpSecurity http) throws Exception;

    /** Our own pages, where people sign in and out; a sign-in without a wish leads to that page. */
    void staffPages(HttpSecurity http, String firstPage) throws Exception;

    /** The engine's pages, which take over who signed in. */
    void enginePages(HttpSecurity http) throws Exception;

    /** Where a form of ours may lead, as a source of a content security policy. */
    String formTargets();
}
