package org.anshi.portal.request;

import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** A request as it was sent or typed: everything still text, to be read by {@link Reception}. */
@Schema(name = "NewCase")
public record NewCase(
        @Schema(example = "repair", maxLength = 64, requiredMode = Schema.RequiredMode.REQUIRED) String journey,
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) Product product,
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) Consumer consumer,
        @Schema(example = "不制冷", maxLength = 4000, requiredMode = Schema.RequiredMode.REQUIRED) String description,
        @ArraySchema(
                        schema = @Schema(allowableValues = {"sms", "email"}),
                        arraySchema = @Schema(description = "Absent: every channel there is an address for"))
                List<String> channels,
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) Consents consents) {

    @Schema(name = "NewCaseProduct")
    public record Product(
            @Schema(
                            allowableValues = {
                                "large-appliance",
                                "small-appliance",
                                "phone-pc",
                                "furniture",
                                "vehicle",
                                "apparel",
                                "other"
                            },
                            requiredMode = Schema.RequiredMode.REQUIRED)
                    String category,
            @Schema(
                            example = "haibei",
                            maxLength = 100,
                            description = "Decides the lead organisation; unknown brands go to a default one")
                    String brand,
            @Schema(example = "KFR-35", maxLength = 100) String model,
            @Schema(example = "SN-1", maxLength = 100) String serialNumber,
            @Schema(example = "2026-01-10", format = "date") String purchasedOn,
            @Schema(example = "JD-1", maxLength = 100) String sellerOrderNumber) {}

    @Schema(name = "NewCaseConsumer", description = "A phone number or an e-mail address is needed")
    public record Consumer(
            @Schema(example = "李梅", maxLength = 100, requiredMode = Schema.RequiredMode.REQUIRED) String name,
            @Schema(example = "+8613800000001", maxLength = 30) String phone,
            @Schema(example = "li.mei@example.org", maxLength = 254) String email,
            @Schema(
                            allowableValues = {"zh-CN", "en"},
                            description = "Absent: as the request's Accept-Language")
                    String language,
            Address address) {}

    @Schema(name = "Address")
    public record Address(
            @Schema(example = "上海", maxLength = 200) String province,
            @Schema(example = "上海", maxLength = 200) String city,
            @Schema(example = "浦东新区", maxLength = 200) String district,
            @Schema(example = "世纪大道1号", maxLength = 200) String street) {}

    @Schema(name = "Consents")
    public record Consents(
            @Schema(
                            description = "Has to be true: without it we can't look after the case",
                            requiredMode = Schema.RequiredMode.REQUIRED)
                    Boolean service,
            @Schema(defaultValue = "false") Boolean marketing) {}
}
