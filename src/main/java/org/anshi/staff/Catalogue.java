package org.anshi.staff;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.anshi.shared.Bilingual;
import org.anshi.shared.CannotStart;
import org.anshi.staff.QualificationSettings.Listed;

/** The qualifications there are, from the configuration. */
public class Catalogue {
    private static final String CODE = "[a-z0-9]+(-[a-z0-9]+)*";
    private static final int FULL_MARKS = 100;

    private final Map<String, Qualification> all = new LinkedHashMap<>();

    Catalogue(QualificationSettings settings) {
        settings.catalogue().forEach((code, entry) -> all.put(code, read(code, entry)));
    }

    public Optional<Qualification> find(String code) {
        return Optional.ofNullable(all.get(code));
    }

    public List<Qualification> all() {
        return List.copyOf(all.values());
    }

    public Set<String> codes() {
        return all.keySet();
    }

    /** What a task's property asks for: codes, with commas between them. Nothing for a blank one. */
    public static List<String> asked(String property) {
        return property == null
                ? List.of()
                : Arrays.stream(property.split("[,，、]"))
                        .map(String::strip)
                        .filter(code -> !code.isEmpty())
                        .distinct()
                        .toList();
    }

    private static Qualification read(String code, Listed entry) {
        if (!code.matches(CODE)) {
            throw wrong(code, "名称只用小写字母、数字和连字符", "its code needs lower-case letters, digits and hyphens");
        }
        if (entry.kind() == null || entry.name() == null || entry.renew() == null) {
            throw wrong(code, "须写明 kind、name 和 renew", "kind, name and renew have to be given");
        }
        boolean course = entry.kind() == QualificationKind.COURSE;
        if (course && (entry.passMark() == null || entry.passMark() < 1 || entry.passMark() > FULL_MARKS)) {
            throw wrong(code, "课程须有 1 到 100 的 pass-mark", "a course needs a pass-mark from 1 to 100");
        }
        if (entry.validMonths() != null && entry.validMonths() < 1) {
            throw wrong(code, "valid-months 至少为 1", "valid-months has to be 1 or more");
        }
        return new Qualification(
                code,
                entry.kind(),
                entry.name(),
                entry.perCategory(),
                entry.passMark(),
                entry.validMonths(),
                entry.renew(),
                entry.source());
    }

    private static CannotStart wrong(String code, String zh, String en) {
        String setting = "anshi.qualifications.catalogue." + code;
        return new CannotStart(
                new Bilingual("资质目录中 " + code + " 写法有误。", "The qualification " + code + " is not set right."),
                new Bilingual(setting + "：" + zh + "。", setting + ": " + en + "."));
    }
}
