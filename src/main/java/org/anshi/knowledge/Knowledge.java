package org.anshi.knowledge;

import java.util.List;
import org.anshi.knowledge.Answer.Hit;

/** Asks the approved articles. */
public interface Knowledge {
    /** What the articles say; unknown where they do not say it for certain. */
    Answer ask(Question question);

    /** Articles that may help, the best first: for a clerk who looks for something, however little of it matches. */
    List<Hit> find(Question question, int most);
}
