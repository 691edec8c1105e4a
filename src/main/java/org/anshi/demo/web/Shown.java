package org.anshi.demo.web;

import java.time.OffsetDateTime;

/**
 * One message of the product's own record, and how many copies of it the catcher got. What staff were told carries their
 * organisation in {@code milestone}: {@code acceptance-at-risk@haibei}.
 */
record Shown(
        String caseNumber,
        String channel,
        String to,
        String subject,
        String text,
        String milestone,
        int occurrence,
        OffsetDateTime at,
        String state,
        int received,
        String id,
        int attempts,
        String lastError) {
    @Override
    public String toString() {
        return "Shown[" + id + "]";
    }
}
