package org.anshi.guidance;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.anshi.casefile.CaseFiles;
import org.anshi.guidance.Turn.Speaker;
import org.anshi.guidance.machine.Machine;
import org.anshi.guidance.machine.Reply;
import org.anshi.guidance.machine.Signal;
import org.anshi.organisation.Organisations;
import org.anshi.privacy.Mask;
import org.anshi.privacy.Secrets;
import org.anshi.shared.Bilingual;
import org.anshi.shared.CaseNumber;
import org.anshi.shared.Language;
import org.anshi.shared.OrganisationId;
import org.anshi.shared.Patience;
import org.anshi.shared.Refused;
import org.anshi.shared.Refused.Fault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * A consumer's side of a talk: begin, say something, ask for a person, be called back. Whatever was said is kept before anything is
 * answered, and what calls for a person is acted on in the same transaction, so a machine that fails loses nothing.
 */
@Service
public class Guidance {
    private static final Logger LOG = LoggerFactory.getLogger(Guidance.class);
    private static final int LONGEST = 1000;
    private static final int MOST_STARS = 5;

    /**
     * @param place null where nobody is waited for
     * @param toBeRated whether the consumer may still say how it was
     */
    public record Look(Talk talk, List<Turn> turns, Place place, boolean toBeRated) {}

    private final Talks talks;
    private final Assistant assistant;
    private final HandingOver handingOver;
    private final CaseFiles cases;
    private final Organisations organisations;
    private final GuidanceSettings settings;
    private final TransactionOperations transaction;
    private final Clock clock;

    Guidance(
            Talks talks,
            Assistant assistant,
            HandingOver handingOver,
            CaseFiles cases,
            Organisations organisations,
            GuidanceSettings settings,
            TransactionOperations transaction,
            Clock clock) {
        this.talks = talks;
        this.assistant = assistant;
        this.handingOver = handingOver;
        this.cases = cases;
        this.organisations = organisations;
        this.settings = settings;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * A talk with its first words.
     *
     * @param number the case it is about; null where there is none yet
     * @param visitor what tells that the same browser comes again; null where nothing does
     * @return the token of the talk
     * @throws Refused INVALID on {@code text}: then nothing has begun
     */
    public String begin(CaseNumber number, Language language, String visitor, String text) {
        String said = checked(text);
        String token = in(() -> talks.begin(number, answering(number), language, visitor));
        say(token, said, visitor);
        return token;
    }

    /** A talk with a person from the start. */
    public String beginWithAPerson(CaseNumber number, Language language, String visitor) {
        return in(() -> {
            String token = talks.begin(number, answering(number), language, visitor);
            handingOver.toAPerson(talks.lock(talks.behind(token).id()), Because.ASKED);
            return token;
        });
    }

    /** A talk that has not ended and is about this case, or about none where that is null: it can be gone on with. */
    public boolean goesOn(String token, CaseNumber number) {
        return talks.find(token)
                .filter(talk -> talk.state() != TalkState.CLOSED)
                .filter(talk -> number == null || number.equals(talk.number()))
                .isPresent();
    }

    /**
     * Kept at once; answered by the machine where no person does.
     *
     * @param visitor as when it began
     * @throws Refused NOT_FOUND, INVALID on {@code text}, CONFLICT where the talk has ended
     */
    public void say(String token, String text, String visitor) {
        String said = checked(text);
        UUID id = talks.behind(token).id();
        Optional<Talk> leftToTheMachine = in(() -> hear(id, said, visitor));
        leftToTheMachine.ifPresent(talk -> {
            Optional<Reply> reply = thought(talk, said);
            in(() -> {
                answer(id, reply);
                return true;
            });
        });
    }

    /**
     * A person, whatever was said before.
     *
     * @return the token of the talk that goes on: a new one where this one has ended
     */
    public String askForAPerson(String token) {
        UUID id = talks.behind(token).id();
        return in(() -> {
            Talk talk = talks.lock(id);
            if (talk.state() != TalkState.CLOSED) {
                handingOver.toAPerson(talk, Because.ASKED);
                return token;
            }
            String next = talks.begin(talk.number(), talk.organisation(), talk.language(), null);
            handingOver.toAPerson(talks.lock(talks.behind(next).id()), Because.ASKED);
            return next;
        });
    }

    /** Nobody is free: somebody calls back, by a promise of the case, or of one that is opened for it. */
    public void callBack(String token, String name, String phone) {
        UUID id = talks.behind(token).id();
        in(() -> {
            handingOver.toACallBack(talks.lock(id), name, phone);
            return true;
        });
    }

    /** Ended by the consumer. */
    public void close(String token) {
        UUID id = talks.behind(token).id();
        in(() -> {
            Talk present = talks.lock(id);
            if (present.state().canBecome(TalkState.CLOSED)) {
                talks.keep(present.become(TalkState.CLOSED, clock.instant()));
            }
            return true;
        });
    }

    /**
     * How it was, from 1 to 5; said once, after the end.
     *
     * @throws Refused INVALID on {@code stars}, CONFLICT where it was said already or the talk goes on
     */
    public void rate(String token, int stars) {
        if (stars < 1 || stars > MOST_STARS) {
            Bilingual reason = new Bilingual("请选 1 到 5 星", "Choose 1 to 5 stars");
            throw new Refused(Refused.Kind.INVALID, reason, List.of(new Fault("stars", reason)));
        }
        talks.rate(talks.behind(token), stars);
    }

    /** @param after the number of the last turn that is known already */
    public Look look(String token, int after) {
        Talk talk = talks.behind(token);
        talks.seen(talk);
        return new Look(talk, talks.said(talk, after), handingOver.placeOf(talk), talks.isToBeRated(talk));
    }

    private OrganisationId answering(CaseNumber number) {
        return number == null ? organisations.leadFor(null) : cases.get(number).lead();
    }

    /** The talk, where the machine has to think about an answer. */
    private Optional<Talk> hear(UUID id, String said, String visitor) {
        Talk talk = talks.lock(id);
        if (talk.state() == TalkState.CLOSED) {
            throw new Refused(
                    Refused.Kind.CONFLICT, new Bilingual("这次对话已结束，请重新开始。", "This talk has ended; begin a new one."));
        }
        Set<Signal> noticed = assistant.noticed(said);
        Because because = Machine.becauseOf(noticed);
        String kept = kept(talk, because, Secrets.hidden(said));
        talks.say(talk, Speaker.CONSUMER, null, kept, List.of(), List.of());
        Talk heard = talk.spokenIn(clock.instant());
        talks.keep(heard);
        if (heard.state() != TalkState.MACHINE) {
            handingOver.hears(heard, because, kept);
        } else if (!settings.machine()) {
            handingOver.toAPerson(heard, because == null ? Because.ASKED : because);
        } else if (because != null) {
            apply(heard, assistant.answer(heard, said));
        } else if (comesAgain(heard, visitor)) {
            handingOver.toAPerson(heard, Because.THIRD_CONTACT);
        } else if (assistant.isOfAForm(heard, noticed)) {
            fill(heard, said);
        } else {
            return Optional.of(heard);
        }
        return Optional.empty();
    }

    /** A name and a number that were asked for are in the request, sealed; the talk need not tell them to everybody who reads it. */
    private static String kept(Talk talk, Because because, String said) {
        if (talk.state() != TalkState.MACHINE || because != null) {
            return said;
        }
        if (talk.pending() == Pending.PHONE) {
            return Mask.phone(said);
        }
        return talk.pending() == Pending.NAME ? Mask.name(said) : said;
    }

    private void fill(Talk talk, String said) {
        Assistant.Said filled = assistant.fill(talk, said, talks.said(talk, 0));
        Talk about = filled.opened() == null
                ? talk
                : talk.about(filled.opened(), cases.get(filled.opened()).lead());
        apply(about, filled.reply());
    }

    private boolean comesAgain(Talk talk, String visitor) {
        return (talk.number() != null || visitor != null)
                && talks.contactsSince(clock.instant().minus(settings.contactsWithin()), talk.number(), visitor)
                        >= settings.contacts();
    }

    /** Empty where it failed: then a person is asked, and not the consumer to try again. */
    private Optional<Reply> thought(Talk talk, String said) {
        try {
            return Optional.of(assistant.answer(talk, said));
        } catch (RuntimeException failed) {
            LOG.warn("The machine failed in talk {}; a person takes over", talk.id(), failed);
            return Optional.empty();
        }
    }

    /** Unless a person took over while the machine thought. */
    private void answer(UUID id, Optional<Reply> reply) {
        Talk talk = talks.lock(id);
        if (talk.state() != TalkState.MACHINE) {
            return;
        }
        reply.ifPresentOrElse(
                found -> apply(talk, found), () -> handingOver.toAPerson(talk, Because.NO_ANSWER_IN_TIME));
    }

    private void apply(Talk talk, Reply reply) {
        talks.say(talk, Speaker.MACHINE, null, reply.text(), reply.sources(), reply.choices());
        int failed = reply.failed() ? talk.failedTurns() + 1 : 0;
        Talk next = talk.machine(failed, reply.pending(), clock.instant());
        talks.keep(next);
        if (reply.because() != null) {
            handingOver.toAPerson(next, reply.because());
        } else if (failed >= settings.failedTurns()) {
            handingOver.toAPerson(next, Because.NO_ANSWER_TWICE);
        }
    }

    private <T> T in(Supplier<T> what) {
        return Patience.untilDone(() -> transaction.execute(begun -> what.get()));
    }

    private static String checked(String text) {
        String said = text == null ? "" : text.replace("\r\n", "\n").strip();
        if (said.isEmpty() || said.length() > LONGEST || said.indexOf('\0') >= 0) {
            Bilingual reason = new Bilingual("请写 1 到 1000 字", "Please write 1 to 1000 characters");
            throw new Refused(Refused.Kind.INVALID, reason, List.of(new Fault("text", reason)));
        }
        return said;
    }
}
