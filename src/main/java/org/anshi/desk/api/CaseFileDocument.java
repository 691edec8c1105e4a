package org.anshi.desk.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.anshi.casefile.Product;
import org.anshi.desk.file.ConsumerCard;

/** A case as the desk's case file shows it to whoever asks; what is not known is null. */
@Schema(name = "CaseFile")
record CaseFileDocument(
        @Schema(example = "AS-20261123-000001") String caseNumber,
        @Schema(example = "repair") String journey,
        @Schema(example = "维修") String journeyName,
        @Schema(allowableValues = {"open", "waiting", "closed", "cancelled"}) String status,
        OffsetDateTime openedAt,
        @Schema(nullable = true) OffsetDateTime closedAt,
        @Schema(description = "Who answers to the consumer from first to last", example = "haibei") String lead,
        @Schema(description = "Who held it from when to when; whoever holds it now comes last") List<Held> holders,
        Goods product,
        @Schema(nullable = true, description = "In the consumer's words; null once their data were erased")
                String description,
        @Schema(description = "Left out once the data were erased") @JsonInclude(JsonInclude.Include.NON_NULL)
                Contact consumer,
        @Schema(description = "Whether this organisation may read the contact details in full, by POST …/consumer")
                boolean mayReadConsumer,
        List<PromisedDocument> promises,
        Cover entitlement,
        @Schema(description = "What is to be done now, by whomever") List<ToDo> tasks,
        @Schema(description = "The hand-overs in which this organisation has a part") List<HandOverDocument> handOvers,
        @Schema(description = "What was written in the course of the case") List<Written> notes,
        List<Told> milestones,
        @Schema(description = "Photos and issued papers, to be read at …/documents/{id}") List<Paper> documents) {

    @Schema(name = "CaseHolder")
    record Held(
            @Schema(example = "haibei") String organisation,
            @Schema(example = "海贝电器") String name,
            OffsetDateTime from,
            @Schema(nullable = true) OffsetDateTime to) {}

    @Schema(name = "CaseProduct")
    record Goods(
            @Schema(example = "large-appliance") String category,
            @Schema(nullable = true, example = "haibei") String brand,
            @Schema(nullable = true, example = "KFR-35") String model,
            @Schema(nullable = true) String serialNumber,
            @Schema(nullable = true) LocalDate purchasedOn,
            @Schema(nullable = true) String sellerOrderNumber) {
        static Goods of(Product product) {
            return new Goods(
                    product.category().code(),
                    product.brand(),
                    product.model(),
                    product.serialNumber(),
                    product.purchasedOn(),
                    product.sellerOrderNumber());
        }
    }

    /** How the consumer can be reached: masked in the case file, in full for who asked for it on record. */
    @Schema(name = "CaseConsumer")
    record Contact(
            String name,
            @Schema(nullable = true) String phone,
            @Schema(nullable = true) String email,
            @Schema(nullable = true) String region,
            @Schema(nullable = true) String street,
            @Schema(example = "zh-CN") String language,
            boolean masked) {
        static Contact of(ConsumerCard card) {
            return new Contact(
                    card.name(),
                    card.phone(),
                    card.email(),
                    card.region(),
                    card.street(),
                    card.language().tag(),
                    card.masked());
        }

        @Override
        public String toString() {
            return "Contact[…]";
        }
    }

    /** What the consumer is owed, and why. */
    @Schema(name = "CaseEntitlement")
    record Cover(
            boolean coveredByWarranty,
            @Schema(example = "statutory") String coverKind,
            @Schema(nullable = true) LocalDate coveredUntil,
            List<String> rights,
            List<String> reasons) {}

    @Schema(name = "CaseTask")
    record ToDo(
            @Schema(description = "As /engine-rest/task/{id} names it") String id,
            @Schema(
                            example = "Task_AcceptRequest",
                            description = "What a hand-over of this piece of work names as its work")
                    String element,
            String name,
            @Schema(nullable = true, example = "huadong-repair.agent") String group,
            @Schema(nullable = true) String assignee,
            @Schema(nullable = true) OffsetDateTime due,
            @Schema(description = "Offered to a group of this organisation's caller") boolean yours) {}

    @Schema(name = "CaseNote")
    record Written(String label, String author, String words, OffsetDateTime at) {}

    @Schema(name = "CaseMilestone")
    record Told(String key, String text, OffsetDateTime at, @Schema(example = "haibei") String organisation) {}

    @Schema(name = "CaseDocument")
    record Paper(
            String id,
            @Schema(example = "photo") String kind,
            String title,
            @Schema(example = "image/jpeg") String mediaType,
            OffsetDateTime at) {}
}
