package org.anshi.agreement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.anshi.organisation.Party;
import org.anshi.shared.OrganisationId;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;

/**
 * What a lead and a partner have agreed, as it stands now. {@code version} counts the changes from 1; what was before is among the
 * {@link AgreementVersion}s. {@code why} says what the last change was for, {@code changedBy} is a person's id, or null where the
 * configuration or the calendar did it.
 */
public record Agreement(
        @Id UUID id,
        @Version int version,
        OrganisationId lead,
        OrganisationId partner,
        Standing standing,
        @Embedded.Empty Terms terms,
        String why,
        String changedBy,
        Instant changedAt) {
    public AgreementRef ref() {
        return new AgreementRef(id, version);
    }

    /** What keeps a case from being taken under it on this day; nothing where it covers the case. {@code part} null: any duty. */
    public Optional<Gap> gap(Party part, Matter matter, LocalDate day) {
        if (part != null && !terms.hasDuty(part)) {
            return Optional.of(Gap.DUTY);
        }
        return standsInTheWay(day).or(() -> outside(matter));
    }

    /** Nobody is given anything under it on this day, whatever it is. */
    public Optional<Gap> standsInTheWay(LocalDate day) {
        if (standing == Standing.ENDED || terms.endsOn() != null && day.isAfter(terms.endsOn())) {
            return Optional.of(Gap.ENDED);
        }
        if (standing == Standing.SUSPENDED) {
            return Optional.of(Gap.SUSPENDED);
        }
        return day.isBefore(terms.startsOn()) ? Optional.of(Gap.NOT_YET) : Optional.empty();
    }

    private Optional<Gap> outside(Matter matter) {
        if (!terms.journeys().include(matter.journey())) {
            return Optional.of(Gap.JOURNEY);
        }
        if (!terms.categories().include(matter.category().code())) {
            return Optional.of(Gap.CATEGORY);
        }
        boolean elsewhere = matter.province() != null
                && !terms.regions().include(matter.province().code());
        return elsewhere ? Optional.of(Gap.REGION) : Optional.empty();
    }
}
