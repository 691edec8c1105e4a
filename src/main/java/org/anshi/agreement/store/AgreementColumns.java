package org.anshi.agreement.store;

import java.util.List;
import org.anshi.agreement.Codes;
import org.anshi.shared.OrganisationId;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.converter.Converter;
import org.springframework.data.convert.ReadingConverter;
import org.springframework.data.convert.WritingConverter;
import org.springframework.data.jdbc.repository.config.AbstractJdbcConfiguration;

/** How our small values stand in a column. Sets are text, not arrays: both databases, and the move between them, read it alike. */
@Configuration(proxyBeanMethods = false)
class AgreementColumns extends AbstractJdbcConfiguration {
    @Override
    protected List<?> userConverters() {
        return List.of(
                OrganisationToText.INSTANCE, TextToOrganisation.INSTANCE, CodesToText.INSTANCE, TextToCodes.INSTANCE);
    }

    @WritingConverter
    enum OrganisationToText implements Converter<OrganisationId, String> {
        INSTANCE;

        @Override
        public String convert(OrganisationId organisation) {
            return organisation.value();
        }
    }

    @ReadingConverter
    enum TextToOrganisation implements Converter<String, OrganisationId> {
        INSTANCE;

        @Override
        public OrganisationId convert(String text) {
            return new OrganisationId(text);
        }
    }

    @WritingConverter
    enum CodesToText implements Converter<Codes, String> {
        INSTANCE;

        @Override
        public String convert(Codes codes) {
            return codes.text();
        }
    }

    @ReadingConverter
    enum TextToCodes implements Converter<String, Codes> {
        INSTANCE;

        @Override
        public Codes convert(String text) {
            return Codes.parse(text);
        }
    }
}
