package org.anshi.diagnosis;

import java.util.List;
import java.util.Optional;
import org.anshi.diagnosis.Finding.Choice;

/** The decision tables of guided diagnosis; filled by the journey room from {@code diagnosis.dmn}. */
public interface DiagnosisTables {
    /** The kinds of products there is a diagnosis for, each with its first question. */
    List<Choice> products();

    Optional<Finding> find(String id);
}
