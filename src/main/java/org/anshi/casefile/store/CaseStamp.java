package org.anshi.casefile.store;

import org.anshi.shared.Stamp;
import org.springframework.stereotype.Component;

/** Holders, milestones and attachments are only ever added; what can be done has a new number each time it is offered. */
@Component
class CaseStamp implements Stamp {
    @Override
    public String expression() {
        return """
                concat_ws(' ', f.status,
                    (select count(*) from case_holder where case_number = f.number),
                    (select count(*) from case_milestone where case_number = f.number),
                    (select count(*) from case_attachment where case_number = f.number),
                    (select string_agg(cast(id as varchar(20)), ',') from case_action where case_number = f.number))""";
    }
}
