package org.anshi.desk.file;

import java.time.Clock;
import java.util.Optional;
import org.anshi.casefile.CaseFile;
import org.anshi.casefile.CaseFiles;
import org.anshi.identity.Person;
import org.anshi.privacy.PersonalDataGone;
import org.anshi.shared.Bilingual;
import org.anshi.shared.CaseNumber;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How a consumer can be reached. Whoever lifts the mask is put on record in the case file, with the time. */
@Service
public class ConsumerContacts {
    private static final String REVEALED = "consumer-revealed";

    private final CaseFiles cases;
    private final CaseAccess access;
    private final Clock clock;

    ConsumerContacts(CaseFiles cases, CaseAccess access, Clock clock) {
        this.cases = cases;
        this.access = access;
        this.clock = clock;
    }

    /** Empty once the data of the case were erased. */
    public Optional<ConsumerCard> masked(CaseFile file) {
        try {
            return Optional.of(ConsumerCard.masked(cases.consumerOf(file.number())));
        } catch (PersonalDataGone erased) {
            return Optional.empty();
        }
    }

    /** @throws NotYours for those who neither lead nor hold the case */
    @Transactional
    public Optional<ConsumerCard> reveal(Person person, CaseNumber number) {
        CaseFile file = access.open(person, number.value());
        if (!access.mayRevealConsumer(person, file)) {
            throw new NotYours(new Bilingual(
                    "联系方式只对牵头单位和当前处理单位开放。",
                    "Contact details are open to the lead and to the organisation that holds the case."));
        }
        try {
            ConsumerCard card = ConsumerCard.open(cases.consumerOf(number));
            cases.note(number, DeskNote.by(person, REVEALED, "查看联系方式", "查看了消费者的完整联系方式", clock.instant()));
            return Optional.of(card);
        } catch (PersonalDataGone erased) {
            return Optional.empty();
        }
    }
}
