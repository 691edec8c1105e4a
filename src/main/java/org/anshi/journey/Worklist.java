package org.anshi.journey;

import java.time.Instant;
import java.util.List;
import org.anshi.shared.CaseNumber;
import org.springframework.stereotype.Service;

/** The tasks people have with a case. */
@Service
public class Worklist {
    public record OpenTask(String id, String name, String group, String assignee, Instant followUp, Instant due) {}

    public List<OpenTask> tasksOf(CaseNumber number) {
        throw new UnsupportedOperationException();
    }
}
