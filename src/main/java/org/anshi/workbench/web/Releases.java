package org.anshi.workbench.web;

import java.io.Serializable;
import java.time.Clock;
import java.time.OffsetDateTime;
import org.anshi.identity.CurrentPerson;
import org.anshi.identity.Person;
import org.anshi.journey.Models;
import org.anshi.journey.Models.Release;
import org.anshi.journey.Models.Source;
import org.anshi.journey.ShippedModels;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Releases what an analyst handed in, and notes who it was. */
@Component
class Releases {
    private static final Logger log = LoggerFactory.getLogger(Releases.class);

    record Released(Release release, OffsetDateTime at) implements Serializable {}

    private final Models models;
    private final ShippedModels shipped;
    private final CurrentPerson currentPerson;
    private final Clock clock;

    Releases(Models models, ShippedModels shipped, CurrentPerson currentPerson, Clock clock) {
        this.models = models;
        this.shipped = shipped;
        this.currentPerson = currentPerson;
        this.clock = clock;
    }

    Released release(Upload upload) {
        return noted(models.release(upload.name(), Source.WORKBENCH, upload.files()));
    }

    /** The model as it came with the product, in place of one's own. */
    Released takeShipped(String key) {
        log.info("The shipped model {} is taken in place of one's own", key);
        return noted(shipped.takeBack(key));
    }

    private Released noted(Release release) {
        log.info(
                "{} released the models {} ({} files)",
                currentPerson.find().map(Person::id).orElse("somebody"),
                release.name(),
                release.files().size());
        return new Released(release, release.at().atZone(clock.getZone()).toOffsetDateTime());
    }
}
