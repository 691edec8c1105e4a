package org.anshi.demo.setting;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was set, kept where every node sees it and a restart finds it. */
@Repository
@Profile("demo")
public class Settings {
    private final JdbcClient jdbc;

    Settings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Map<String, Setting> all() {
        Map<String, Setting> all = new LinkedHashMap<>();
        jdbc.sql("select name, setting, revision from demo_setting").query(row -> {
            all.put(row.getString("name"), new Setting(row.getString("setting"), row.getLong("revision")));
        });
        return all;
    }

    /** Changes a setting from what it is now, whoever else changes it at the same time. */
    public Setting change(String name, UnaryOperator<String> change) {
        while (true) {
            Setting now = all().get(name);
            Setting next = new Setting(change.apply(now.value()), now.revision() + 1);
            int changed = jdbc.sql("update demo_setting set setting = ?, revision = ? where name = ? and revision = ?")
                    .params(next.value(), next.revision(), name, now.revision())
                    .update();
            if (changed == 1) {
                return next;
            }
        }
    }
}
