package org.anshi.identity;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.core.io.ResourceLoader;
import org.springframework.stereotype.Component;

/**
 * Brings the people of the realm file in before the first request is served. Demo people exist with the demo profile
 * only: without it, those of an earlier start are gone.
 */
@Component
@Profile("!keycloak")
class RealmImport implements SmartInitializingSingleton {
    private static final String DEMO_REALM = "classpath:keycloak-realm/anshi-realm.json";

    private final ObjectProvider<AccountStore> stores;
    private final ApplicationEventPublisher events;
    private final ResourceLoader files;
    private final ObjectMapper json;
    private final String realm;
    private final boolean demo;

    RealmImport(
            ObjectProvider<AccountStore> stores,
            ApplicationEventPublisher events,
            ResourceLoader files,
            ObjectMapper json,
            @Value("${anshi.realm:}") String realm,
            Environment environment) {
        this.stores = stores;
        this.events = events;
        this.files = files;
        this.json = json;
        this.realm = realm;
        this.demo = environment.acceptsProfiles(Profiles.of("demo"));
    }

    @Override
    public void afterSingletonsInstantiated() {
        stores.ifAvailable(people -> {
            people.save("demo", demo ? read(DEMO_REALM) : List.of());
            if (!realm.isBlank()) {
                people.save("realm", read(realm));
            }
            events.publishEvent(new PeopleKnown(people.groups()));
        });
    }

    private List<AccountStore.Account> read(String location) {
        String address = location.contains(":") ? location : "file:" + location;
        return RealmFile.read(files.getResource(address), json).accounts();
    }
}
