package org.anshi.guidance;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.anshi.casefile.Product;
import org.anshi.guidance.Turn.Speaker;
import org.anshi.guidance.machine.Words;
import org.anshi.guidance.queue.WaitingLine;
import org.anshi.guidance.store.TalkTable;
import org.anshi.organisation.Organisations;
import org.anshi.shared.Bilingual;
import org.anshi.shared.CaseNumber;
import org.anshi.shared.OrganisationId;
import org.anshi.shared.Patience;
import org.anshi.shared.Refused;
import org.anshi.shared.Refused.Fault;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Our people's side of the talks: who waits, taking one on, answering, passing it on, ending it. Of two who take one on, one does. */
@Service
public class TalkDesk {
    private static final int LONGEST = 2000;

    private final TalkTable table;
    private final Talks talks;
    private final WaitingLine line;
    private final HandingOver handingOver;
    private final Organisations organisations;
    private final Words words;
    private final TransactionOperations transaction;
    private final Clock clock;

    TalkDesk(
            TalkTable table,
            Talks talks,
            WaitingLine line,
            HandingOver handingOver,
            Organisations organisations,
            Words words,
            TransactionOperations transaction,
            Clock clock) {
        this.table = table;
        this.talks = talks;
        this.line = line;
        this.handingOver = handingOver;
        this.organisations = organisations;
        this.words = words;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Who waits, danger first, and who is talked to. */
    public List<Talk> open(Set<OrganisationId> ours) {
        return table.open(ours);
    }

    public List<Talk> ofCase(CaseNumber number) {
        return table.ofCase(number);
    }

    public Talk get(UUID id) {
        return talks.get(id);
    }

    public List<Turn> said(Talk talk) {
        return talks.said(talk, 0);
    }

    public void sit(String person, Set<OrganisationId> ours) {
        Patience.untilDone(() -> {
            line.sit(person, ours);
            return null;
        });
    }

    public void leave(String person) {
        line.leave(person);
    }

    public boolean isThere(String person) {
        return line.isThere(person);
    }

    /**
     * Whoever takes one on is there to answer.
     *
     * @param name as the consumer is told who speaks
     * @param takesOver whether this may be taken from a colleague
     * @throws Refused CONFLICT where somebody else has taken it on
     */
    public void take(UUID id, String person, Bilingual name, boolean takesOver) {
        with(id, talk -> {
            boolean held = talk.state() == TalkState.PERSON;
            if (held && Objects.equals(talk.heldBy(), person)) {
                return;
            }
            if (held ? !takesOver : !talk.state().canBecome(TalkState.PERSON)) {
                throw conflict("这次对话已由他人接待，或已结束。", "Somebody else has taken it on, or it has ended.");
            }
            line.sit(person, Set.of(talk.organisation()));
            talks.keep(talk.heldBy(person, clock.instant()));
            talks.note(talk, words.say(talk.language(), "taken", name.in(talk.language())));
        });
    }

    /** @throws Refused INVALID on {@code text}, CONFLICT where the talk is not theirs */
    public void answer(UUID id, String person, String text) {
        String said = checked(text);
        with(id, talk -> {
            mustHold(talk, person);
            talks.say(talk, Speaker.PERSON, person, said, List.of(), List.of());
            talks.keep(talk.spokenIn(clock.instant()));
        });
    }

    /** To a colleague, or to another organisation's people; nothing has to be said twice. */
    public void pass(UUID id, String person, OrganisationId to) {
        Bilingual name = organisations.get(to).name();
        with(id, talk -> {
            mustHold(talk, person);
            talks.keep(talk.passedTo(to, clock.instant()));
            talks.note(talk, words.say(talk.language(), "passed", name.in(talk.language())));
        });
    }

    /**
     * A case from what was said, with the consumer's own words as its description.
     *
     * @throws Refused INVALID naming what is at fault, CONFLICT where the talk is not theirs or has a case already
     */
    public CaseNumber openCase(UUID id, String person, Product product, String journey, String name, String phone) {
        CaseNumber[] opened = new CaseNumber[1];
        with(id, talk -> {
            mustHold(talk, person);
            if (talk.number() != null) {
                throw conflict("这次对话已有服务单。", "This talk has a case already.");
            }
            opened[0] =
                    handingOver.openCase(talk, product, journey, name, phone).number();
        });
        return opened[0];
    }

    public void close(UUID id, String person) {
        with(id, talk -> {
            mustHold(talk, person);
            talks.note(talk, words.say(talk.language(), "closed"));
            talks.keep(talk.become(TalkState.CLOSED, clock.instant()));
        });
    }

    private void with(UUID id, Consumer<Talk> todo) {
        Patience.untilDone(() -> transaction.execute(begun -> {
            todo.accept(talks.lock(id));
            return true;
        }));
    }

    private static void mustHold(Talk talk, String person) {
        if (talk.state() != TalkState.PERSON || !Objects.equals(talk.heldBy(), person)) {
            throw conflict("请先接待这次对话。", "Take this talk on first.");
        }
    }

    private static String checked(String text) {
        if (text == null || text.isBlank() || text.length() > LONGEST || text.indexOf('\0') >= 0) {
            Bilingual reason = new Bilingual("请写 1 到 2000 字", "Please write 1 to 2000 characters");
            throw new Refused(Refused.Kind.INVALID, reason, List.of(new Fault("text", reason)));
        }
        return text.strip();
    }

    private static Refused conflict(String zh, String en) {
        return new Refused(Refused.Kind.CONFLICT, new Bilingual(zh, en));
    }
}
