package org.anshi.staff;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.io.ClassPathResource;

/** The catalogue as it ships, read the way the application reads it. */
public final class ShippedCatalogue {
    private ShippedCatalogue() {}

    public static Catalogue read() {
        MutablePropertySources written = new MutablePropertySources();
        try {
            new YamlPropertySourceLoader()
                    .load("catalogue", new ClassPathResource("qualification/catalogue.yaml"))
                    .forEach(written::addLast);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return new Catalogue(new Binder(ConfigurationPropertySources.from(written))
                .bind("anshi.qualifications", QualificationSettings.class)
                .get());
    }
}
