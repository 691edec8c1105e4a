package org.anshi.portal.request;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import org.anshi.casefile.CaseFile;
import org.anshi.intake.IntakeDesk;
import org.anshi.intake.ServiceRequest;
import org.anshi.portal.guard.StrictJson;
import org.anshi.privacy.PersonalData;
import org.anshi.shared.Bilingual;
import org.anshi.shared.Language;
import org.anshi.shared.Refused;
import org.anshi.shared.Refused.Fault;
import org.springframework.stereotype.Component;

/** Where a request is handed in, by a page or a program: read, fingerprinted, and brought to the intake desk. */
@Component
public class Counter {
    private final IntakeDesk intake;
    private final PersonalData personalData;
    private final ObjectMapper canonical = StrictJson.mapper();

    Counter(IntakeDesk intake, PersonalData personalData) {
        this.intake = intake;
        this.personalData = personalData;
    }

    /**
     * @param idempotencyKey null, or the client's key: the same key and request give the same case
     * @throws Refused INVALID with every fault at once, or CONFLICT for a key used with another request
     */
    public CaseFile handIn(NewCase asked, Language spoken, String idempotencyKey) {
        Reception reception = new Reception(asked, spoken);
        if (!reception.faults().isEmpty()) {
            throw new Refused(
                    Refused.Kind.INVALID,
                    new Bilingual("有些内容需要更正", "Some things need to be corrected"),
                    allFaults(reception.faults(), reception.request()));
        }
        return intake.open(reception.request(), idempotencyKey, idempotencyKey == null ? null : fingerprint(asked));
    }

    /** What could not be read was left empty: the desk would only call it missing. */
    private List<Fault> allFaults(List<Fault> unreadable, ServiceRequest request) {
        List<Fault> all = new ArrayList<>(unreadable);
        intake.faultsOf(request).stream()
                .filter(fault ->
                        unreadable.stream().noneMatch(known -> known.field().equals(fault.field())))
                .forEach(all::add);
        return all;
    }

    private String fingerprint(NewCase asked) {
        try {
            return personalData.fingerprint("portal.request", canonical.writeValueAsString(asked));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A request that was read can't be written", impossible);
        }
    }
}
