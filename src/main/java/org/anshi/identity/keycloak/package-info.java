/** Sign-in by Keycloak: people by OpenID Connect, programs by bearer token. */
package org.anshi.identity.keycloak;
