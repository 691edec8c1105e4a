package org.anshi.knowledge;

import java.util.List;
import java.util.regex.Pattern;
import org.anshi.shared.Bilingual;
import org.anshi.shared.Refused;

/** The short name of an article, in links and records: {@code ac-not-cooling}. */
public record ArticleId(String value) {
    private static final Pattern NAME = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final int LONGEST = 64;

    public ArticleId {
        if (!isValid(value)) {
            throw new IllegalArgumentException("Not an article's id: " + value);
        }
    }

    /** @throws Refused NOT_FOUND where no article could be named so */
    public static ArticleId of(String asked) {
        if (!isValid(asked)) {
            throw Articles.unknown();
        }
        return new ArticleId(asked);
    }

    /** @throws Refused INVALID on {@code id} telling how one is written */
    public static ArticleId given(String typed) {
        if (!isValid(typed)) {
            Bilingual reason = new Bilingual(
                    "标识用小写字母、数字和连字符，例如 ac-not-cooling",
                    "An id is small letters, digits and hyphens, such as ac-not-cooling");
            throw new Refused(Refused.Kind.INVALID, reason, List.of(new Refused.Fault("id", reason)));
        }
        return new ArticleId(typed);
    }

    private static boolean isValid(String value) {
        return value != null && value.length() <= LONGEST && NAME.matcher(value).matches();
    }

    @Override
    public String toString() {
        return value;
    }
}
