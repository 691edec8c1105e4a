package org.anshi.casefile;

import java.util.List;
import java.util.Optional;
import org.anshi.shared.CaseNumber;
import org.anshi.shared.OrganisationId;
import org.springframework.stereotype.Service;

/** The cases. Every change belongs to the caller's transaction and is announced by an event in it. */
@Service
public class CaseFiles {
    /** Opens the case, announces {@link CaseOpened}. The lead holds it first. */
    public CaseFile open(OpenCase command) {
        throw new UnsupportedOperationException();
    }

    /** @throws org.anshi.shared.Refused NOT_FOUND */
    public CaseFile get(CaseNumber number) {
        throw new UnsupportedOperationException();
    }

    public Optional<CaseFile> find(CaseNumber number) {
        throw new UnsupportedOperationException();
    }

    /** Like {@link #get}, and nobody else changes this case until the transaction ends (row lock). */
    public CaseFile lock(CaseNumber number) {
        throw new UnsupportedOperationException();
    }

    /** Cases whose lead or present or former holder is one of these, newest first. */
    public List<CaseFile> ofOrganisations(java.util.Set<OrganisationId> organisations, int limit) {
        throw new UnsupportedOperationException();
    }

    /** Organisations that lead, hold or have held the case. */
    public java.util.Set<OrganisationId> participants(CaseNumber number) {
        throw new UnsupportedOperationException();
    }

    public Consumer consumerOf(CaseNumber number) {
        throw new UnsupportedOperationException();
    }

    public String descriptionOf(CaseNumber number) {
        throw new UnsupportedOperationException();
    }

    /** Remembers which model release the journey started under. */
    public void runsUnder(CaseNumber number, String release) {
        throw new UnsupportedOperationException();
    }

    /** OPEN or WAITING. */
    public void become(CaseNumber number, CaseStatus status) {
        throw new UnsupportedOperationException();
    }

    /** CLOSED or CANCELLED: withdraws offered actions, announces {@link CaseClosed}. */
    public void end(CaseNumber number, CaseStatus status) {
        throw new UnsupportedOperationException();
    }

    /** Moves the case to another holder and announces {@link HolderChanged}; nothing happens when it holds it already. */
    public void handTo(CaseNumber number, OrganisationId holder) {
        throw new UnsupportedOperationException();
    }

    /** Puts a milestone on the timeline, at the present moment and under the present holder; its occurrence is counted here. */
    public Milestone record(CaseNumber number, String key, org.anshi.shared.Bilingual text) {
        throw new UnsupportedOperationException();
    }

    public List<Milestone> timeline(CaseNumber number) {
        throw new UnsupportedOperationException();
    }

    public void note(CaseNumber number, Note note) {
        throw new UnsupportedOperationException();
    }

    public List<Note> notes(CaseNumber number) {
        throw new UnsupportedOperationException();
    }

    public void offer(CaseNumber number, List<ConsumerAction> actions) {
        throw new UnsupportedOperationException();
    }

    /** Withdraws all actions that this step offered. */
    public void withdraw(CaseNumber number, String step) {
        throw new UnsupportedOperationException();
    }

    /** In the order they were offered. The always-offered actions are not among them. */
    public List<ConsumerAction> offered(CaseNumber number) {
        throw new UnsupportedOperationException();
    }
}
