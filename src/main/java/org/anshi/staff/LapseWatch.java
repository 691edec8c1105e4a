package org.anshi.staff;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.anshi.shared.OrganisationId;
import org.anshi.staff.store.QualificationTable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Announces once what is going to lapse, early enough to renew it. */
@Component
class LapseWatch {
    private static final Logger LOG = LoggerFactory.getLogger(LapseWatch.class);

    private final Staff staff;
    private final QualificationTable table;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final int warnDays;

    LapseWatch(
            Staff staff,
            QualificationTable table,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            Clock clock,
            QualificationSettings settings) {
        this.staff = staff;
        this.table = table;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
        this.warnDays = settings.warnDays();
    }

    @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT10S")
    void look() {
        Map<OrganisationId, List<Lapsing>> news = staff
                .lapsingBy(LocalDate.now(clock).plusDays(warnDays))
                .stream()
                .filter(lapsing -> !table.wasTold(lapsing.record(), lapsing.organisation()))
                .collect(Collectors.groupingBy(Lapsing::organisation));
        news.forEach(this::announce);
    }

    /** Another node may be about to say the same: then all of it is undone here. */
    private void announce(OrganisationId organisation, List<Lapsing> lapsing) {
        try {
            transaction.executeWithoutResult(begun -> {
                lapsing.forEach(one ->
                        table.told(one.record(), organisation, clock.instant().atOffset(ZoneOffset.UTC)));
                events.publishEvent(new QualificationsLapse(organisation, lapsing));
            });
        } catch (DataAccessException toldElsewhere) {
            LOG.debug("What lapses at {} is announced by another node", organisation, toldElsewhere);
        }
    }
}
