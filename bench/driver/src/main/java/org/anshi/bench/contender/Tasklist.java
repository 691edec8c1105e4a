package org.anshi.bench.contender;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What Tasklist asks for when a clerk opens it: the page of one filter with its count, and the count of every filter beside it. */
public final class Tasklist {
    private static final String ORGANISATION = "organisation";
    private static final Map<String, Object> AS_TASKLIST_SORTS =
            Map.of("active", true, "sorting", List.of(Map.of("sortBy", "created", "sortOrder", "desc")));

    private final Http clerk;
    private final List<String> filters = new ArrayList<>();
    private String organisation;

    Tasklist(Http clerk) {
        this.clerk = clerk;
        for (JsonNode filter : clerk.get("/engine-rest/filter?resourceType=Task&itemCount=false")) {
            String id = filter.path("id").asText();
            filters.add(id);
            if (filter.path("properties").path("anshi").asText().equals(ORGANISATION)) {
                organisation = id;
            }
        }
    }

    /** @return how many tasks there are for the clerk's organisation */
    public int look() {
        filters.forEach(filter -> clerk.post("/engine-rest/filter/" + filter + "/count", Map.of()));
        return page().path("count").asInt();
    }

    private JsonNode page() {
        return clerk.hal(
                "/engine-rest/filter/" + organisation + "/list?firstResult=0&maxResults=15", AS_TASKLIST_SORTS);
    }
}
