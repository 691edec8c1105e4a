package org.anshi.demo.catcher;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How many copies of each message arrived, whichever node caught them. */
@Repository
@Profile("demo")
public class Caught {
    private final JdbcClient jdbc;

    Caught(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void count(String messageId) {
        if (!again(messageId)) {
            try {
                jdbc.sql("insert into demo_caught (message_id, copies) values (?, 1)")
                        .param(messageId)
                        .update();
            } catch (DuplicateKeyException arrivedTwiceAtOnce) {
                again(messageId);
            }
        }
    }

    private boolean again(String messageId) {
        return jdbc.sql("update demo_caught set copies = copies + 1 where message_id = ?")
                        .param(messageId)
                        .update()
                == 1;
    }

    public Map<String, Integer> copies(Collection<String> messageIds) {
        Map<String, Integer> copies = new HashMap<>();
        if (!messageIds.isEmpty()) {
            jdbc.sql("select message_id, copies from demo_caught where message_id in (:ids)")
                    .param("ids", messageIds)
                    .query(row -> {
                        copies.put(row.getString("message_id"), row.getInt("copies"));
                    });
        }
        return copies;
    }
}
