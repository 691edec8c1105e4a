package org.anshi.knowledge;

import java.util.List;
import org.anshi.shared.Bilingual;
import org.anshi.shared.Language;
import org.anshi.shared.ProductCategory;
import org.anshi.shared.Refused;

/**
 * What somebody wants to know.
 *
 * @param language in which they are answered where the text itself does not tell
 * @param about the product it is about where that is known, such as a case's
 */
public record Question(String text, Language language, About about) {
    public static final int LONGEST = 500;

    /** @param brand null where it is not known, and so for the others */
    public record About(ProductCategory category, String brand, String model) {
        public static final About ANYTHING = new About(null, null, null);
    }

    /** @throws Refused INVALID on {@code q} where nothing is asked, or too much */
    public static Question of(String text, Language language) {
        if (text == null || text.isBlank() || text.length() > LONGEST) {
            Bilingual reason = new Bilingual("请用 1 到 500 字说明您的问题", "Please ask in 1 to 500 characters");
            throw new Refused(Refused.Kind.INVALID, reason, List.of(new Refused.Fault("q", reason)));
        }
        return new Question(text.strip(), language, About.ANYTHING);
    }
}
