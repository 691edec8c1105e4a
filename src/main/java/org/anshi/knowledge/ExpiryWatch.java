package org.anshi.knowledge;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Lets an article expire once its review date has passed; from that day on the search leaves it out already. */
@Component
class ExpiryWatch {
    private static final Logger LOG = LoggerFactory.getLogger(ExpiryWatch.class);

    private final Articles articles;

    ExpiryWatch(Articles articles) {
        this.articles = articles;
    }

    @Scheduled(fixedDelayString = "PT10M", initialDelayString = "PT1M")
    void look() {
        int expired = articles.expireOverdue();
        if (expired > 0) {
            LOG.info("{} articles expired, since nobody reviewed them in time", expired);
        }
    }
}
