package org.anshi.identity;

import java.util.Optional;
import org.springframework.stereotype.Component;

/** Who is asking, when it is somebody who signed in. */
@Component
public class CurrentPerson {
    public Optional<Person> find() {
        throw new UnsupportedOperationException();
    }
}
