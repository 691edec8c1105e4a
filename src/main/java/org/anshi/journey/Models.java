package org.anshi.journey;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;

/** The models that run: checked, released as one deployment, and how many cases stand where in them. */
@Service
public class Models {
    /** A file of a release: {@code repair.bpmn}, {@code response-limits.dmn}, {@code accept-request.form}. */
    public record ModelFile(String name, byte[] content) {}

    /** A rule a model breaks: where, and what to do. {@code element} and {@code label} may be null for a whole file. */
    public record Finding(String file, String element, String label, String rule, String problem, String wayOut) {}

    public record Release(String id, String name, Instant at, List<String> files) {}

    public record RunningModel(
            String key, String name, int version, String definitionId, String release, long openCases) {}

    /** All findings; empty when the release may be deployed. */
    public List<Finding> check(List<ModelFile> files) {
        throw new UnsupportedOperationException();
    }

    /** Checks, then deploys the whole set or nothing. @throws ReleaseRefused with the findings */
    public Release release(String name, List<ModelFile> files) {
        throw new UnsupportedOperationException();
    }

    public List<RunningModel> running() {
        throw new UnsupportedOperationException();
    }

    public String diagram(String definitionId) {
        throw new UnsupportedOperationException();
    }

    /** Open cases by activity id. */
    public Map<String, Long> openCasesByActivity(String definitionId) {
        throw new UnsupportedOperationException();
    }
}
