package org.anshi.guidance;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When the machine gives way to a person. The time limits of the person are in the decision table, row {@code hotline}.
 *
 * @param machine whether a machine answers at all; without it everybody who writes waits for a person
 * @param failedTurns so often in a row it may have no answer (H11)
 * @param answerWithin a machine that has not answered by then is not waited for (H15)
 * @param contacts the so-manieth contact within {@code contactsWithin} goes to a person at once (H8)
 * @param silence a talk with the machine in which nobody says anything for so long is over (H19)
 * @param seatHeldFor a page that says nothing for so long counts as left; browsers let pages in the background speak once a minute
 * @param holderAwayFor who holds a talk and is not there for so long gives it back
 * @param keptFor so long after its end a talk about no case is kept
 */
@ConfigurationProperties("anshi.guidance")
public record GuidanceSettings(
        @DefaultValue("true") boolean machine,
        @DefaultValue("2") int failedTurns,
        @DefaultValue("PT1M") Duration answerWithin,
        @DefaultValue("3") int contacts,
        @DefaultValue("PT24H") Duration contactsWithin,
        @DefaultValue("PT30M") Duration silence,
        @DefaultValue("PT150S") Duration seatHeldFor,
        @DefaultValue("PT5M") Duration holderAwayFor,
        @DefaultValue("P180D") Duration keptFor) {}
