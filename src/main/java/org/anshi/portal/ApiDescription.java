package org.anshi.portal;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the API's description says of every operation alike: its refusals, and where nothing may stand. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {
    private static final Map<String, String> ALWAYS = Map.of(
            "406", "Answers are JSON only",
            "429", "Too many from this address; Retry-After says when to come back");
    private static final Map<String, String> WITH_A_BODY = Map.of(
            "400", "Something in the request is at fault; nothing of it was done",
            "413", "The content is too large",
            "415", "This content type is not taken here");
    private static final Map<String, String> FOR_STAFF =
            Map.of("401", "Not signed in", "403", "Not one of this person's roles");

    @Bean
    OpenAPI api(
            @Value("${anshi.public-url}") String publicUrl,
            @Value("${anshi.programs.scheme}") String programsSignInBy,
            @Value("${anshi.programs.how}") String how) {
        return new OpenAPI()
                .info(new Info()
                        .title("Anshi 按时")
                        .version("v1")
                        .description("After-sales cases for programs: open one, follow it, answer it."))
                .components(new Components()
                        .addSecuritySchemes(
                                "staff",
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme(programsSignInBy)
                                        .description(how)))
                .servers(List.of(new Server().url(publicUrl)));
    }

    @Bean
    OpenApiCustomizer refusals() {
        return api -> {
            if (api.getPaths() != null) {
                api.getPaths().values().stream()
                        .map(PathItem::readOperations)
                        .flatMap(List::stream)
                        .forEach(ApiDescription::addRefusals);
            }
        };
    }

    /** JSON Schema takes a list of values literally: null has to be in it. */
    @Bean
    OpenApiCustomizer nothingIsAValueToo() {
        return api -> {
            if (api.getComponents() != null && api.getComponents().getSchemas() != null) {
                api.getComponents().getSchemas().values().forEach(ApiDescription::allowNull);
            }
        };
    }

    private static void addRefusals(Operation operation) {
        Map<String, String> refusals = new LinkedHashMap<>(ALWAYS);
        if (operation.getRequestBody() != null) {
            refusals.putAll(WITH_A_BODY);
        }
        if (operation.getSecurity() != null) {
            refusals.putAll(FOR_STAFF);
        }
        refusals.forEach((status, why) -> operation.getResponses().putIfAbsent(status, problem(why)));
    }

    private static ApiResponse problem(String why) {
        return new ApiResponse()
                .description(why)
                .content(new Content()
                        .addMediaType(
                                "application/problem+json",
                                new MediaType().schema(new Schema<>().$ref("#/components/schemas/Problem"))));
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static void allowNull(Schema<?> schema) {
        Map<String, Schema> properties = schema.getProperties() == null ? Map.of() : schema.getProperties();
        for (Schema property : properties.values()) {
            boolean nullable =
                    property.getTypes() != null && property.getTypes().contains("null");
            if (nullable && property.getEnum() != null && !property.getEnum().contains(null)) {
                List<Object> values = new ArrayList<>(property.getEnum());
                values.add(null);
                property.setEnum(values);
            }
        }
    }
}
