package org.anshi.guidance;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.anshi.guidance.Turn.Speaker;
import org.anshi.guidance.store.TalkTable;
import org.anshi.guidance.store.TurnTable;
import org.anshi.privacy.PersonalData;
import org.anshi.shared.Bilingual;
import org.anshi.shared.CaseNumber;
import org.anshi.shared.Language;
import org.anshi.shared.OrganisationId;
import org.anshi.shared.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The talks and what was said in them, kept sealed; each has an unguessable token that is its consumer's only key. */
@Component
class Talks {
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{22}");
    private static final String TOKEN = "guidance.talk";
    private static final String VISITOR = "guidance.visitor";
    private static final SecureRandom RANDOM = new SecureRandom();

    /** Not written down at each look. */
    private static final Duration SEEN_EVERY = Duration.ofSeconds(20);

    private final TalkTable talks;
    private final TurnTable turns;
    private final PersonalData personalData;
    private final Clock clock;

    Talks(TalkTable talks, TurnTable turns, PersonalData personalData, Clock clock) {
        this.talks = talks;
        this.turns = turns;
        this.personalData = personalData;
        this.clock = clock;
    }

    /** @return its token */
    @Transactional
    String begin(CaseNumber number, OrganisationId organisation, Language language, String visitor) {
        byte[] random = new byte[16];
        RANDOM.nextBytes(random);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        Instant now = clock.instant();
        Talk talk = new Talk(
                UUID.randomUUID(),
                personalData.newKey(),
                number,
                organisation,
                language,
                TalkState.MACHINE,
                null,
                now,
                null,
                null,
                null,
                0,
                null,
                now);
        talks.add(talk, personalData.fingerprint(TOKEN, token), mark(visitor));
        return token;
    }

    /** @throws Refused NOT_FOUND, and no hint */
    Talk behind(String token) {
        return find(token).orElseThrow(Talks::unknown);
    }

    Optional<Talk> find(String token) {
        return Optional.ofNullable(token)
                .filter(one -> FORM.matcher(one).matches())
                .flatMap(one -> talks.byToken(personalData.fingerprint(TOKEN, one)));
    }

    /** Its consumer looks at it. */
    @Transactional
    void seen(Talk talk) {
        if (talk.state() != TalkState.CLOSED) {
            talks.seen(talk.id(), clock.instant(), clock.instant().minus(SEEN_EVERY));
        }
    }

    Talk get(UUID id) {
        return talks.find(id).orElseThrow(Talks::unknown);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    Talk lock(UUID id) {
        return talks.lock(id).orElseThrow(Talks::unknown);
    }

    int contactsSince(Instant then, CaseNumber number, String visitor) {
        return talks.contactsSince(then, number, mark(visitor));
    }

    List<Turn> said(Talk talk, int after) {
        return turns.after(talk, after);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void say(Talk talk, Speaker speaker, String by, String text, List<String> sources, List<String> choices) {
        turns.add(talk, new Turn(talks.nextTurn(talk.id()), speaker, by, clock.instant(), text, sources, choices));
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void note(Talk talk, String text) {
        say(talk, Speaker.NOTE, null, text, List.of(), List.of());
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void keep(Talk talk) {
        talks.keep(talk);
    }

    /** Somebody else of the same organisation waits in danger already, and its people were told. */
    boolean waitsInDanger(Talk besides) {
        return talks.waitsInDanger(besides.organisation(), besides.id());
    }

    boolean isToBeRated(Talk talk) {
        return talk.state() == TalkState.CLOSED && !talks.isRated(talk.id());
    }

    void rate(Talk talk, int stars) {
        if (!talks.rate(talk.id(), stars)) {
            throw new Refused(
                    Refused.Kind.CONFLICT, new Bilingual("对话结束后可以评价一次。", "A talk is rated once, after it has ended."));
        }
    }

    private String mark(String visitor) {
        return visitor == null ? null : personalData.fingerprint(VISITOR, visitor);
    }

    private static Refused unknown() {
        return new Refused(Refused.Kind.NOT_FOUND, new Bilingual("没有找到这次对话。", "There is no such talk."));
    }
}
