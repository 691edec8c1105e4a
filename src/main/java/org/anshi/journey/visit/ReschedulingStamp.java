package org.anshi.journey.visit;

import org.anshi.shared.Stamp;
import org.springframework.stereotype.Component;

/** Whether another time can be asked for: where the journey waits for that message, and whether hours were agreed there. */
@Component
class ReschedulingStamp implements Stamp {
    @Override
    public String expression() {
        return """
                (select string_agg(concat_ws(' ', s.ID_, (select count(h.TEXT_) from ACT_RU_VARIABLE h
                            where h.PROC_INST_ID_ = s.PROC_INST_ID_ and h.NAME_ = 'slotWindow')), ',')
                    from ACT_RU_EXECUTION i
                    join ACT_RU_EXECUTION e on e.PROC_INST_ID_ = i.ID_
                    join ACT_RU_EVENT_SUBSCR s on s.EXECUTION_ID_ = e.ID_ and s.EVENT_NAME_ = 'Msg_VisitRescheduled'
                    where i.BUSINESS_KEY_ = f.number)""";
    }
}
