package org.anshi.staff;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.anshi.shared.Bilingual;
import org.anshi.shared.ProductCategory;
import org.anshi.staff.store.QualificationTable;
import org.springframework.stereotype.Service;

/**
 * Whether somebody may have a piece of work. Nobody gets around it by their role, an administrator as little as a supervisor:
 * who has it not does not do it, and whoever enters that somebody has it stands in the record with their name.
 */
@Service
public class Qualifications {
    private final QualificationTable table;
    private final Catalogue catalogue;
    private final Clock clock;
    private final boolean enforced;
    private final int warnDays;

    Qualifications(QualificationTable table, Catalogue catalogue, Clock clock, QualificationSettings settings) {
        this.table = table;
        this.catalogue = catalogue;
        this.clock = clock;
        this.enforced = settings.enforced();
        this.warnDays = settings.warnDays();
    }

    /** Whether tasks insist on what they ask for; otherwise it is only shown. */
    public boolean areEnforced() {
        return enforced;
    }

    /** How many days before something lapses it is time to renew it. */
    public int warnDays() {
        return warnDays;
    }

    /**
     * What speaks against it when somebody wants a task for themselves. Nothing when they have all it asks for.
     *
     * @param asked codes of the catalogue
     * @param category of the case; null where there is none, and any will do
     */
    public Optional<Bilingual> objectionTo(String person, List<String> asked, ProductCategory category) {
        return objection(lacks(person, asked, category), lacks -> words().toSelf(lacks));
    }

    /** What speaks against it when somebody wants to give a task to this person. */
    public Optional<Bilingual> objectionToGiving(String person, List<String> asked, ProductCategory category) {
        return objection(lacks(person, asked, category), lacks -> words().toOthers(person, lacks));
    }

    /** What speaks against sending this person, called so, for work on that day. */
    public Optional<Bilingual> objectionToSending(
            String person, String called, List<String> asked, ProductCategory category, LocalDate day) {
        return objection(lacks(person, asked, category, day), lacks -> words().toDispatch(called, lacks));
    }

    public List<Lack> lacks(String person, List<String> asked, ProductCategory category) {
        return lacks(person, asked, category, LocalDate.now(clock));
    }

    private List<Lack> lacks(String person, List<String> asked, ProductCategory category, LocalDate day) {
        if (asked.isEmpty()) {
            return List.of();
        }
        List<QualificationRecord> records = table.of(person);
        // A code that left the catalogue is asked for by nobody any longer; the gate refuses new ones.
        return asked.stream()
                .flatMap(code -> catalogue.find(code).stream())
                .flatMap(qualification -> lack(qualification, category, records, day))
                .toList();
    }

    private static Stream<Lack> lack(
            Qualification asked, ProductCategory category, List<QualificationRecord> records, LocalDate day) {
        ProductCategory of = asked.perCategory() ? category : null;
        Standing standing = Standing.of(
                records.stream()
                        .filter(record -> record.isAbout(asked.code(), of))
                        .toList(),
                day);
        return standing.isHeld() ? Stream.empty() : Stream.of(new Lack(asked, of, standing));
    }

    private static Optional<Bilingual> objection(List<Lack> lacks, Function<List<Lack>, Bilingual> words) {
        return lacks.isEmpty() ? Optional.empty() : Optional.of(words.apply(lacks));
    }

    private Objection words() {
        return new Objection(clock.getZone());
    }
}
