package org.anshi.portal.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Map;

/** What a consumer answers, by the action's field keys. */
@Schema(name = "ActionRequest")
record ActionRequest(
        @Schema(
                        description =
                                "Text, number, ISO date or boolean by field key; fields not required may be left out",
                        example = "{\"note\":\"上午请先打电话\"}")
                Map<String, Object> fields) {}
