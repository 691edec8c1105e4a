package org.anshi.desk.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import org.anshi.casefile.CaseFile;
import org.anshi.promise.PromiseView;

/** A case in a list: whose it is, and what is due next. */
@Schema(name = "CaseLine")
record CaseLineDocument(
        @Schema(example = "AS-20261123-000001") String caseNumber,
        @Schema(example = "repair") String journey,
        @Schema(example = "haibei KFR-35") String product,
        @Schema(allowableValues = {"open", "waiting", "closed", "cancelled"}) String status,
        @Schema(example = "haibei") String lead,
        @Schema(description = "Who has to act now", example = "huadong-repair") String holder,
        OffsetDateTime openedAt,
        @Schema(nullable = true) OffsetDateTime closedAt,
        @Schema(description = "The promise that is due next; left out while none is open")
                @JsonInclude(JsonInclude.Include.NON_NULL)
                PromisedDocument next) {
    static CaseLineDocument of(CaseFile file, List<PromiseView> promises, LocalTimes times) {
        return new CaseLineDocument(
                file.number().value(),
                file.journey(),
                file.product().label(),
                file.status().code(),
                file.lead().value(),
                file.holder().value(),
                times.at(file.openedAt()),
                times.at(file.closedAt()),
                promises.stream()
                        .filter(promise -> promise.state().isOpen())
                        .min(Comparator.comparing(PromiseView::dueAt, Comparator.nullsLast(Comparator.naturalOrder())))
                        .map(promise -> PromisedDocument.of(promise, times))
                        .orElse(null));
    }
}
