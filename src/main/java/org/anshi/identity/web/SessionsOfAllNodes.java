package org.anshi.identity.web;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.support.GenericConversionService;
import org.springframework.core.serializer.support.DeserializingConverter;
import org.springframework.core.serializer.support.SerializationFailedException;
import org.springframework.core.serializer.support.SerializingConverter;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;

/**
 * Whoever signed in on one node is signed in on all: sessions are kept in the database. A page asks many things at once, so the
 * same thing may be put into a session twice in the same moment; and what another version of the product left there may be
 * unreadable, which means to sign in anew.
 */
@Configuration(proxyBeanMethods = false)
class SessionsOfAllNodes {
    private static final Logger log = LoggerFactory.getLogger(SessionsOfAllNodes.class);

    private static final String PUT_IN_H2 =
            """
            merge into %TABLE_NAME%_ATTRIBUTES (SESSION_PRIMARY_ID, ATTRIBUTE_NAME, ATTRIBUTE_BYTES)
            key (SESSION_PRIMARY_ID, ATTRIBUTE_NAME) values (?, ?, ?)""";

    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> puttingTwice(JdbcConnectionDetails database) {
        return database.getJdbcUrl().startsWith("jdbc:h2:")
                ? sessions -> sessions.setCreateSessionAttributeQuery(PUT_IN_H2)
                : new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
    }

    @Bean("springSessionConversionService")
    ConversionService sessionContent() {
        ClassLoader house = SessionsOfAllNodes.class.getClassLoader();
        DeserializingConverter reading = new DeserializingConverter(house);
        GenericConversionService content = new GenericConversionService();
        content.addConverter(Object.class, byte[].class, new SerializingConverter());
        content.addConverter(byte[].class, Object.class, bytes -> {
            try {
                return reading.convert(bytes);
            } catch (SerializationFailedException ofAnotherVersion) {
                log.debug("Something in a session can't be read by this version", ofAnotherVersion);
                return null;
            }
        });
        return content;
    }
}
