package org.anshi.portal.progress;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import java.util.List;

/** How a case stands, as a consumer may know it: what is promised, who acts now, what happened and what they can do. */
@Schema(name = "Progress")
public record ProgressDocument(
        @Schema(example = "AS-20261123-000001", requiredMode = Schema.RequiredMode.REQUIRED) String caseNumber,
        @Schema(example = "repair", requiredMode = Schema.RequiredMode.REQUIRED) String journey,
        @Schema(example = "维修") String journeyName,
        @Schema(example = "haibei KFR-35") String product,
        @Schema(
                        allowableValues = {"open", "waiting", "closed", "cancelled"},
                        requiredMode = Schema.RequiredMode.REQUIRED)
                String status,
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) OffsetDateTime openedAt,
        @Schema(nullable = true) OffsetDateTime closedAt,
        @Schema(description = "Who has to act now", requiredMode = Schema.RequiredMode.REQUIRED)
                Responsible responsible,
        @Schema(description = "Who answers to the consumer from first to last") Responsible lead,
        @Schema(
                        description = "Who had to act before, in order; whoever has to act now is not among them",
                        requiredMode = Schema.RequiredMode.REQUIRED)
                List<Held> formerHolders,
        @Schema(
                        description = "The innermost stage still open; when the case is closed, the last one",
                        allowableValues = {"acceptance", "solution", "arrival", "completion"},
                        requiredMode = Schema.RequiredMode.REQUIRED)
                String stage,
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) List<Promised> promises,
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) List<Happened> milestones,
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) List<Action> actions,
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) List<Paper> attachments,
        @Schema(description = "Who comes, and when; left out while nobody is to come")
                @JsonInclude(JsonInclude.Include.NON_NULL)
                Visit visit) {

    /** An organisation as a consumer meets it. */
    public record Responsible(
            @Schema(example = "haibei", requiredMode = Schema.RequiredMode.REQUIRED) String organisation,
            @Schema(example = "海贝电器", requiredMode = Schema.RequiredMode.REQUIRED) String name,
            @Schema(example = "400-000-0001") String contact,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) OffsetDateTime since) {}

    /** An organisation that had the case in hand, from when to when. */
    @Schema(name = "FormerHolder")
    public record Held(
            @Schema(example = "haibei", requiredMode = Schema.RequiredMode.REQUIRED) String organisation,
            @Schema(example = "海贝电器", requiredMode = Schema.RequiredMode.REQUIRED) String name,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) OffsetDateTime since,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) OffsetDateTime until) {}

    /** One promise; {@code dueAt} is null until a date is agreed. */
    @Schema(name = "Promise")
    public record Promised(
            @Schema(
                            allowableValues = {"acceptance", "solution", "arrival", "completion"},
                            requiredMode = Schema.RequiredMode.REQUIRED)
                    String stage,
            @Schema(
                            allowableValues = {"running", "paused", "met", "breached", "met-late", "waived"},
                            requiredMode = Schema.RequiredMode.REQUIRED)
                    String state,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) OffsetDateTime madeAt,
            @Schema(nullable = true) OffsetDateTime dueAt,
            @Schema(nullable = true) OffsetDateTime metAt,
            @Schema(
                            nullable = true,
                            allowableValues = {
                                "waiting-for-consumer",
                                "later-slot",
                                "waiting-for-parts",
                                "force-majeure"
                            })
                    String pausedBecause,
            @Schema(
                            description =
                                    "After a breach: by when you will be told a new date; null before and once it was told",
                            nullable = true)
                    OffsetDateTime answerBy,
            @Schema(
                            description = "After a breach: by when the stage will be done, once a new date was given",
                            nullable = true)
                    OffsetDateTime newDueAt) {}

    @Schema(name = "Milestone")
    public record Happened(
            @Schema(example = "received", requiredMode = Schema.RequiredMode.REQUIRED) String key,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) String text,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) OffsetDateTime at,
            @Schema(example = "haibei", requiredMode = Schema.RequiredMode.REQUIRED) String organisation,
            @Schema(example = "海贝电器") String organisationName) {}

    @Schema(name = "Action")
    public record Action(
            @Schema(example = "approve-quote", requiredMode = Schema.RequiredMode.REQUIRED) String key,
            @Schema(example = "同意报价", requiredMode = Schema.RequiredMode.REQUIRED) String title,
            @Schema(
                            description = "What was said when this was asked; null where nothing was",
                            example = "维修报价120元。",
                            nullable = true)
                    String about,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) List<Field> fields) {}

    @Schema(name = "ActionField")
    public record Field(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) String key,
            @Schema(
                            allowableValues = {"text", "select", "number", "date", "boolean"},
                            requiredMode = Schema.RequiredMode.REQUIRED)
                    String type,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) String label,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) boolean required,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) List<Option> options) {}

    @Schema(name = "ActionOption")
    public record Option(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) String value,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) String label) {}

    /** A photo the consumer sent or a document issued, at {@code /api/v1/track/{token}/documents/{id}}. */
    @Schema(name = "Attachment")
    public record Paper(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) String id,
            @Schema(example = "photo", requiredMode = Schema.RequiredMode.REQUIRED) String kind,
            String title,
            @Schema(example = "application/pdf", requiredMode = Schema.RequiredMode.REQUIRED) String mediaType,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) OffsetDateTime at) {}

    /** A visit to the consumer; its times are null while a new one is being agreed. */
    @Schema(name = "Visit")
    public record Visit(
            @Schema(
                            allowableValues = {"to-be-dispatched", "dispatched", "to-be-agreed"},
                            requiredMode = Schema.RequiredMode.REQUIRED)
                    String state,
            @Schema(description = "When somebody comes, or from when on", nullable = true) OffsetDateTime from,
            @Schema(
                            description = "Until when somebody comes; the same as from where a moment was agreed",
                            nullable = true)
                    OffsetDateTime until,
            @Schema(
                            description =
                                    "Whether you have agreed to these times; false while they are proposed or looked for",
                            requiredMode = Schema.RequiredMode.REQUIRED)
                    boolean agreed,
            @Schema(example = "huadong-repair", requiredMode = Schema.RequiredMode.REQUIRED) String organisation,
            @Schema(example = "华东维修", requiredMode = Schema.RequiredMode.REQUIRED) String organisationName,
            @Schema(description = "Left out until somebody is sent") @JsonInclude(JsonInclude.Include.NON_NULL)
                    Technician technician,
            @Schema(
                            description =
                                    "How another time can be asked for at visit/reschedule: a day and a time, or a day and hours; null when it can't",
                            nullable = true,
                            allowableValues = {"by-moment", "by-hours"})
                    String reschedule) {}

    /** Who will be at the door; the photo is at {@code /api/v1/track/{token}/visit/photo}. */
    @Schema(name = "Technician")
    public record Technician(
            @Schema(example = "王师傅", requiredMode = Schema.RequiredMode.REQUIRED) String name,
            @Schema(example = "HD-0012", requiredMode = Schema.RequiredMode.REQUIRED) String jobNumber,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) boolean hasPhoto) {}

    @JsonIgnore
    public boolean isOpen() {
        return status.equals("open") || status.equals("waiting");
    }
}
