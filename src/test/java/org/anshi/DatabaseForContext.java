package org.anshi;

import java.util.List;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.PropertySource;
import org.springframework.test.context.ContextConfigurationAttributes;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.ContextCustomizerFactory;
import org.springframework.test.context.MergedContextConfiguration;

/** Gives every context a PostgreSQL database of its own, when the tests run on PostgreSQL and the context asks for one. */
class DatabaseForContext implements ContextCustomizerFactory {
    @Override
    public ContextCustomizer createContextCustomizer(
            Class<?> testClass, List<ContextConfigurationAttributes> configuration) {
        return DatabaseUnderTest.current() == DatabaseUnderTest.POSTGRESQL ? new OnPostgres() : null;
    }

    /** All alike: whether two tests can share a context does not depend on it. */
    private record OnPostgres() implements ContextCustomizer {
        @Override
        public void customizeContext(ConfigurableApplicationContext context, MergedContextConfiguration merged) {
            context.getEnvironment().getPropertySources().addFirst(new WhenAsked());
        }
    }

    private static class WhenAsked extends PropertySource<Object> {
        private DatabaseUnderTest.Address address;

        WhenAsked() {
            super("a PostgreSQL database of its own");
        }

        @Override
        public Object getProperty(String name) {
            return switch (name) {
                case "spring.datasource.url" -> address().url();
                case "spring.datasource.username" -> address().user();
                case "spring.datasource.password" -> address().password();
                default -> null;
            };
        }

        private synchronized DatabaseUnderTest.Address address() {
            if (address == null) {
                address = DatabaseUnderTest.POSTGRESQL.fresh();
            }
            return address;
        }
    }
}
