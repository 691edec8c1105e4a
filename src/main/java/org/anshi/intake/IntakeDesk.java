package org.anshi.intake;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.anshi.casefile.CaseFile;
import org.anshi.casefile.CaseFiles;
import org.anshi.casefile.OpenCase;
import org.anshi.intake.check.RequestCheck;
import org.anshi.intake.check.TidyRequest;
import org.anshi.intake.store.RequestKeys;
import org.anshi.organisation.Organisations;
import org.anshi.shared.Bilingual;
import org.anshi.shared.Patience;
import org.anshi.shared.Refused;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Opens one case for one request: checks it whole, finds the lead by the brand, and never opens two for one key. */
@Service
public class IntakeDesk {
    private final CaseFiles cases;
    private final Organisations organisations;
    private final ObjectProvider<JourneyCatalogue> journeys;
    private final RequestKeys keys;
    private final TransactionOperations transaction;
    private final Clock clock;

    IntakeDesk(
            CaseFiles cases,
            Organisations organisations,
            ObjectProvider<JourneyCatalogue> journeys,
            RequestKeys keys,
            TransactionOperations transaction,
            Clock clock) {
        this.cases = cases;
        this.organisations = organisations;
        this.journeys = journeys;
        this.keys = keys;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * The case, its journey and the remembered key come into being together or not at all.
     *
     * @param idempotencyKey null, or the client's key: the same key and body give the same case
     * @param fingerprint what identifies the body, compared when the key is seen again
     * @throws org.anshi.shared.Refused INVALID with every fault at once, or CONFLICT for a key used with another body
     */
    public CaseFile open(ServiceRequest request, String idempotencyKey, String fingerprint) {
        if (idempotencyKey == null) {
            return Patience.untilDone(() -> transaction.execute(status -> openNew(request)));
        }
        mustBeUsable(idempotencyKey);
        var bodyMark = keys.bodyMark(fingerprint);
        return Patience.untilDone(() -> transaction.execute(status -> openOnce(request, idempotencyKey, bodyMark)));
    }

    /** What is wrong with a request, for those who want to say it together with faults of their own; empty when nothing is. */
    public List<Refused.Fault> faultsOf(ServiceRequest request) {
        Optional<JourneyCatalogue.OfferedJourney> journey = request.journey() == null
                ? Optional.empty()
                : journeys.getObject().find(request.journey().strip());
        return RequestCheck.of(request, journey, LocalDate.now(clock));
    }

    private CaseFile openOnce(ServiceRequest request, String key, String bodyMark) {
        var seen = keys.find(key);
        if (seen.isPresent()) {
            if (!seen.get().bodyMark().equals(bodyMark)) {
                throw new Refused(
                        Refused.Kind.CONFLICT,
                        new Bilingual(
                                "此 Idempotency-Key 已用于另一请求", "This Idempotency-Key was used with another request"));
            }
            return cases.get(seen.get().caseNumber());
        }
        mustBeFlawless(request);
        keys.claim(key, bodyMark);
        var opened = openNew(request);
        keys.opened(key, opened.number());
        return opened;
    }

    private CaseFile openNew(ServiceRequest request) {
        mustBeFlawless(request);
        var tidy = TidyRequest.of(request);
        return cases.open(new OpenCase(
                tidy.journey(),
                tidy.product(),
                tidy.consumer(),
                tidy.description(),
                organisations.leadFor(tidy.product().brand()),
                null));
    }

    private void mustBeFlawless(ServiceRequest request) {
        var faults = faultsOf(request);
        if (!faults.isEmpty()) {
            throw new Refused(
                    Refused.Kind.INVALID, new Bilingual("有些内容需要更正", "Some things need to be corrected"), faults);
        }
    }

    private static void mustBeUsable(String key) {
        if (key.isBlank() || key.length() > 200 || !key.chars().allMatch(c -> c >= ' ' && c <= '~')) {
            throw new Refused(
                    Refused.Kind.INVALID,
                    new Bilingual(
                            "Idempotency-Key 须为 1–200 个可见 ASCII 字符",
                            "An Idempotency-Key is 1 to 200 printable ASCII characters"),
                    List.of(new Refused.Fault(
                            "Idempotency-Key",
                            new Bilingual("1–200 个可见 ASCII 字符", "1 to 200 printable ASCII characters"))));
        }
    }
}
