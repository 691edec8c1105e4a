package org.anshi.bench.contender;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** Messages in Anshi's outbox that wait for the morning. */
public final class WaitingMessages {
    /** @param thread those who are told of a case by one channel, one after the other */
    public record Message(String id, long seq, String thread) {}

    private final Database database;

    public WaitingMessages(Database database) {
        this.database = database;
    }

    /** It is morning for the cases with the most to tell: all that waits in them may go. */
    public List<Message> letGo(int atLeast) {
        List<Message> all = database.read(
                """
                select m.id, m.seq, m.case_number, m.channel, m.audience, count(*) over (partition by m.case_number) as many
                from message m where m.state = 'queued' and m.case_number is not null
                order by many desc, m.case_number, m.seq""",
                row -> new Message(
                        row.getString(1),
                        row.getLong(2),
                        row.getString(3) + "/" + row.getString(4) + "/" + row.getString(5)));
        List<Message> chosen = new ArrayList<>();
        for (Message message : all) {
            if (chosen.size() >= atLeast && !number(message).equals(number(chosen.get(chosen.size() - 1)))) {
                break;
            }
            chosen.add(message);
        }
        OffsetDateTime now = OffsetDateTime.now(ZoneOffset.UTC).minusSeconds(1);
        database.write(List.of(new Database.Order(
                "update message set not_before = ?, next_attempt_at = ? where id = cast(? as uuid)",
                chosen.stream()
                        .map(message -> new Object[] {now, now, message.id()})
                        .toList())));
        return chosen;
    }

    /** How many that may go have not gone yet. */
    public int left() {
        return database.read(
                        """
                        select count(*) from message where channel in ('email', 'sms') and state in ('queued', 'sending')
                        and not_before <= ?""",
                        row -> row.getInt(1),
                        OffsetDateTime.now(ZoneOffset.UTC))
                .get(0);
    }

    private static String number(Message message) {
        return message.thread().substring(0, message.thread().indexOf('/'));
    }
}
