package org.anshi.handover;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.anshi.shared.Bilingual;
import org.anshi.shared.OrganisationId;

/** All hand-overs of one case in the order they were offered, and what follows from them. */
public record HandOverHistory(List<HandOver> all) {
    /** A case that came back so often is passed around no more: the lead's supervisor decides. */
    private static final int TOO_OFTEN = 2;

    public HandOverHistory {
        all = List.copyOf(all);
    }

    /** The one that awaits its answer; there is never more than one. */
    public Optional<HandOver> open() {
        return all.stream().filter(HandOver::isOpen).findFirst();
    }

    /** What others than the holder have taken over of it and not done yet. */
    public List<HandOver> workInHand() {
        return all.stream().filter(HandOver::isWorkInHand).toList();
    }

    /** How often it came back since somebody last took it. */
    public int bounces() {
        return sinceAccepted().size();
    }

    /** @throws java.util.NoSuchElementException when it never came back */
    public HandOver lastBounce() {
        return all.stream()
                .filter(one -> one.state().isBounce())
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }

    public boolean bouncedTooOften() {
        return bounces() >= TOO_OFTEN;
    }

    /** It bounced too often, and the lead's supervisor has not yet said what is to become of it. */
    public boolean awaitsRuling() {
        List<HandOver> bounced = sinceAccepted();
        return bounced.size() >= TOO_OFTEN && bounced.get(bounced.size() - 1).ruling() == null;
    }

    /** What keeps this person from offering a case that bounced too often. */
    public Optional<Bilingual> obstacle(boolean leadsSupervisor) {
        if (awaitsRuling()) {
            return Optional.of(new Bilingual(
                    "案件已两次被退回，请先由牵头单位主管决定由谁负责。",
                    "The case came back twice; the lead's supervisor has to decide first who takes it."));
        }
        return bouncedTooOften() && !leadsSupervisor
                ? Optional.of(new Bilingual(
                        "案件已两次被退回，只能由牵头单位主管再次移交。",
                        "The case came back twice; only a supervisor of the lead may offer it again."))
                : Optional.empty();
    }

    /** Whether this organisation sent it back before, offered for the same reason. */
    public boolean wasSentBack(OrganisationId to, HandOverReason reason) {
        return all.stream()
                .filter(one -> one.state().isBounce())
                .anyMatch(one -> one.to().equals(to) && one.reason() == reason);
    }

    /** Who does now what this organisation would have done by the drawn path: cases move on, agreements stay. */
    public OrganisationId standIn(OrganisationId organisation, OrganisationId lead) {
        OrganisationId acting = organisation;
        for (HandOver one : all) {
            if (one.isWhole() && one.from().equals(acting)) {
                acting = one.state() == HandOverState.ACCEPTED
                        ? one.to()
                        : one.state().isBounce() ? lead : acting;
            }
        }
        return acting;
    }

    private List<HandOver> sinceAccepted() {
        List<HandOver> bounced = new ArrayList<>();
        for (HandOver one : all) {
            if (one.state() == HandOverState.ACCEPTED && !one.reason().isAtOnce()) {
                bounced.clear();
            } else if (one.state().isBounce()) {
                bounced.add(one);
            }
        }
        return bounced;
    }
}
