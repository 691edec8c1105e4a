package org.anshi.guidance;

import java.time.Clock;
import java.util.Set;
import java.util.stream.Collectors;
import org.anshi.casefile.CaseFile;
import org.anshi.casefile.CaseFiles;
import org.anshi.casefile.Channel;
import org.anshi.casefile.Consumer;
import org.anshi.casefile.Note;
import org.anshi.casefile.Product;
import org.anshi.guidance.Turn.Speaker;
import org.anshi.guidance.machine.Words;
import org.anshi.guidance.queue.WaitingLine;
import org.anshi.intake.IntakeDesk;
import org.anshi.intake.ServiceRequest;
import org.anshi.notification.Notifications;
import org.anshi.shared.Bilingual;
import org.anshi.shared.CaseNumber;
import org.anshi.shared.Language;
import org.anshi.shared.ProductCategory;
import org.anshi.shared.Refused;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** From the machine to a person: at once where one is there, else by a promise to call back. */
@Component
class HandingOver {
    static final String CONSULTATION = "consultation";
    private static final int LONGEST_DESCRIPTION = 2000;

    private final Talks talks;
    private final WaitingLine line;
    private final ObjectProvider<CallBacks> callBacks;
    private final CaseFiles cases;
    private final IntakeDesk intake;
    private final Notifications notifications;
    private final Words words;
    private final Clock clock;

    HandingOver(
            Talks talks,
            WaitingLine line,
            ObjectProvider<CallBacks> callBacks,
            CaseFiles cases,
            IntakeDesk intake,
            Notifications notifications,
            Words words,
            Clock clock) {
        this.talks = talks;
        this.line = line;
        this.callBacks = callBacks;
        this.cases = cases;
        this.intake = intake;
        this.notifications = notifications;
        this.words = words;
        this.clock = clock;
    }

    /** Where somebody waits or is talked to already, nothing changes. */
    @Transactional(propagation = Propagation.MANDATORY)
    void toAPerson(Talk talk, Because because) {
        if (talk.state() == TalkState.CALL_BACK && !line.isAnybodyThere(talk.organisation())) {
            talks.note(talk, words.say(talk.language(), "call-back.promised"));
            return;
        }
        boolean begins = talk.state() == TalkState.MACHINE || talk.state() == TalkState.CALL_BACK;
        if (!begins) {
            return;
        }
        Talk waiting = talk.waiting(because, clock.instant());
        talks.keep(waiting);
        if (waiting.isUrgent()) {
            alert(waiting);
        } else if (because == Because.THREAT) {
            warnOfThreat(waiting);
        }
        Place place = line.placeOf(waiting);
        if (place.isAnybodyThere()) {
            talks.note(waiting, words.say(talk.language(), "waiting", place.place(), place.minutes()));
        } else {
            nobodyIsFree(waiting);
        }
    }

    /** Something was said while no machine answers: danger is heard at any time, and who is called back says it to the case. */
    @Transactional(propagation = Propagation.MANDATORY)
    void hears(Talk talk, Because because, String said) {
        if (because == Because.DANGER && !talk.isUrgent()) {
            Talk urgent = talk.inDanger();
            talks.keep(urgent);
            talks.note(urgent, words.say(talk.language(), "danger"));
            alert(urgent);
        }
        if (talk.state() == TalkState.CALL_BACK && hasOpenCase(talk)) {
            cases.note(
                    talk.number(), new Note("talk", "words", "对话留言 Said in a talk", "consumer", said, clock.instant()));
        }
    }

    /** With an open case, somebody calls back by a promise of it; without one, whom to call is asked. */
    @Transactional(propagation = Propagation.MANDATORY)
    void nobodyIsFree(Talk waiting) {
        if (hasOpenCase(waiting)) {
            promise(waiting);
        } else {
            offerCallBack(waiting);
        }
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void offerCallBack(Talk waiting) {
        talks.note(waiting, words.say(waiting.language(), "call-back.offered"));
        talks.keep(waiting.machine(waiting.failedTurns(), Pending.CALL_BACK, waiting.lastAt()));
    }

    /** @throws Refused INVALID naming what is at fault, CONFLICT where nobody waits */
    @Transactional(propagation = Propagation.MANDATORY)
    void toACallBack(Talk talk, String name, String phone) {
        if (talk.state() != TalkState.WAITING) {
            throw new Refused(Refused.Kind.CONFLICT, new Bilingual("现在不需要回电。", "No call back is needed now."));
        }
        if (hasOpenCase(talk)) {
            promise(talk);
            return;
        }
        Product anything = new Product(ProductCategory.OTHER, null, null, null, null, null);
        Talk about = openCase(talk, anything, CONSULTATION, name, phone);
        talks.keep(about.become(TalkState.CALL_BACK, clock.instant()));
    }

    /**
     * With what was said as its description; the consumer is told its number.
     *
     * @return the talk, about that case from now on
     */
    @Transactional(propagation = Propagation.MANDATORY)
    Talk openCase(Talk talk, Product product, String journey, String name, String phone) {
        Language language = talk.language();
        Consumer consumer = new Consumer(
                name, phone, null, language, null, Set.of(Channel.SMS), new Consumer.Consents(true, false));
        CaseFile opened = intake.open(
                new ServiceRequest(journey, product, consumer, said(talk)),
                "talk-" + journey + "-" + talk.id() + "-" + talk.askedAt().toEpochMilli(),
                talk.id().toString());
        Talk about = talk.about(opened.number(), opened.lead());
        talks.keep(about);
        String told = journey.equals(CONSULTATION) ? "call-back.opened" : "form.opened";
        talks.note(about, words.say(language, told, opened.number()));
        return about;
    }

    Place placeOf(Talk talk) {
        return talk.state() == TalkState.WAITING ? line.placeOf(talk) : null;
    }

    private void promise(Talk waiting) {
        callBacks.getObject().promise(waiting.number(), said(waiting));
        talks.note(waiting, words.say(waiting.language(), "call-back.promised"));
        talks.keep(waiting.become(TalkState.CALL_BACK, clock.instant()));
    }

    private boolean hasOpenCase(Talk talk) {
        CaseNumber number = talk.number();
        return number != null && !cases.get(number).status().isFinal();
    }

    /** Once, however many tell of danger while the first of them still waits. */
    private void alert(Talk talk) {
        if (talks.waitsInDanger(talk)) {
            return;
        }
        notifications.warn(
                talk.organisation(),
                "talk-danger",
                new Bilingual("有消费者报告危险，请立即接待", "A consumer reports danger: please answer at once"),
                new Bilingual(
                        "有消费者在对话中提到人身或财产安全问题，正在等人工。",
                        "A consumer speaks of danger to people or property and waits for a person."),
                "/desk/talks/" + talk.id());
    }

    /** H9: somebody in charge knows of it before a clerk is alone with it. */
    private void warnOfThreat(Talk talk) {
        notifications.warn(
                talk.organisation(),
                "talk-threat",
                new Bilingual("有消费者情绪激动，请主管关注", "A consumer threatens: a supervisor is needed"),
                new Bilingual(
                        "有消费者在对话中威胁他人或有自伤言语，正在等人工。请主管一起接待。",
                        "A consumer threatens others or themselves in a talk and waits for a person. A supervisor should be with it."),
                "/desk/talks/" + talk.id());
    }

    /** What the consumer said, in their words: the description of the case, so that nothing has to be said twice. */
    private String said(Talk talk) {
        String all = talks.said(talk, 0).stream()
                .filter(turn -> turn.speaker() == Speaker.CONSUMER)
                .map(Turn::text)
                .collect(Collectors.joining("\n"));
        String description = all.isBlank() ? words.say(talk.language(), "call-back.nothing-said") : all;
        return description.length() > LONGEST_DESCRIPTION ? description.substring(0, LONGEST_DESCRIPTION) : description;
    }
}
