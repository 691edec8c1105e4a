package org.anshi.journey.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.ServiceLoader;
import org.camunda.bpm.engine.rest.spi.ProcessEngineProvider;
import org.junit.jupiter.api.Test;

class ServicesFoundOnceTest {
    private final List<String> asked = new ArrayList<>();
    private final ServicesFoundOnce services =
            new ServicesFoundOnce(new ClassLoader(ServicesFoundOnceTest.class.getClassLoader()) {
                @Override
                public Enumeration<URL> getResources(String name) throws IOException {
                    asked.add(name);
                    return super.getResources(name);
                }
            });

    @Test
    void findsTheSameServicesAgainWithoutLooking() {
        List<Class<?>> first = providers();
        List<Class<?>> again = providers();
        assertThat(first).isNotEmpty();
        assertThat(again).isEqualTo(first);
        assertThat(asked).containsExactly("META-INF/services/" + ProcessEngineProvider.class.getName());
    }

    @Test
    void whatIsNoServiceIsLookedForAsEver() throws IOException {
        services.getResources("application.yaml");
        services.getResources("application.yaml");
        assertThat(asked).containsExactly("application.yaml", "application.yaml");
    }

    private List<Class<?>> providers() {
        return ServiceLoader.load(ProcessEngineProvider.class, services).stream()
                .<Class<?>>map(ServiceLoader.Provider::type)
                .toList();
    }
}
