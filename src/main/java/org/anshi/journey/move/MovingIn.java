package org.anshi.journey.move;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import org.anshi.privacy.MasterKeyFit;
import org.anshi.shared.Bilingual;
import org.anshi.shared.CannotStart;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.internal.exception.FlywaySqlException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.flyway.FlywayMigrationStrategy;
import org.springframework.stereotype.Component;

/**
 * The first start on an empty PostgreSQL database: with {@code ANSHI_TAKE_ALONG} naming the folder of a stopped product on H2,
 * everything in there comes along before anything else happens. Later starts find the house lived in and leave it alone.
 */
@Component
class MovingIn implements FlywayMigrationStrategy {
    private static final Logger log = LoggerFactory.getLogger(MovingIn.class);
    private static final String KEY = "select min(fingerprint) from privacy_master_check";
    private static final String VERSION = "select max(\"version\") from \"flyway_schema_history\"";

    private final OneStartAtATime starts;
    private final MasterKeyFit key;
    private final String folder;

    MovingIn(OneStartAtATime starts, MasterKeyFit key, @Value("${anshi.take-along:}") String folder) {
        this.starts = starts;
        this.key = key;
        this.folder = folder.strip();
    }

    @Override
    public void migrate(Flyway flyway) {
        try {
            starts.begin();
        } catch (SQLException unreachable) {
            throw new FlywaySqlException("The database can't be reached", unreachable);
        }
        flyway.migrate();
        if (!folder.isEmpty()) {
            takeAlong(flyway.getConfiguration().getDataSource());
        }
    }

    private void takeAlong(DataSource house) {
        try (Connection to = house.getConnection()) {
            if (!to.getMetaData().getDatabaseProductName().equals("PostgreSQL")) {
                throw notHere();
            }
            to.setAutoCommit(false);
            if (isLivedIn(to)) {
                mustNotHaveGoneOn(to);
                log.warn(
                        "数据库中已有数据，{} 中的数据不再搬入。 The database is in use already: nothing is taken along from {}",
                        folder,
                        folder);
                return;
            }
            EngineTables.makeIn(house);
            try (Connection from = former()) {
                mustBeOfOneVersion(from, to);
                key.mustOpen(answer(from, KEY));
                long rows = new HouseMove(from, to).carry();
                to.commit();
                log.info("已从 {} 搬入 {} 行数据。 {} rows were taken along from {}", folder, rows, rows, folder);
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("Nothing was taken along from " + folder, failed);
        }
    }

    /** Another node that starts at the same time waits here until we have moved in. */
    private static boolean isLivedIn(Connection house) throws SQLException {
        try (Statement statement = house.createStatement()) {
            statement.execute("set local lock_timeout = 0");
            statement.execute("lock table privacy_master_check in access exclusive mode");
        }
        return answer(house, KEY) != null;
    }

    /** Whoever names the folder still, after moving, wants what is in it: a case opened there since would be lost without a word. */
    private void mustNotHaveGoneOn(Connection house) throws SQLException {
        if (!Files.isRegularFile(file())) {
            return;
        }
        try (Connection from = former()) {
            Map<String, String> left = cases(from);
            left.keySet().removeAll(cases(house).keySet());
            if (!left.isEmpty()) {
                throw leftBehind(left.values());
            }
        }
    }

    /** Their numbers by their keys: both databases went on counting, so that two cases may have one number. */
    private static Map<String, String> cases(Connection database) throws SQLException {
        Map<String, String> numbers = new HashMap<>();
        try (Statement statement = database.createStatement();
                ResultSet rows = statement.executeQuery("select key_id, number from case_file")) {
            while (rows.next()) {
                numbers.put(rows.getString(1), rows.getString(2));
            }
        }
        return numbers;
    }

    private CannotStart leftBehind(Collection<String> left) {
        String example = left.iterator().next();
        return new CannotStart(
                new Bilingual(
                        folder + " 中有 " + left.size() + " 个案件不在 PostgreSQL 里（例如 " + example + "）：搬迁之后那里还开过案件。",
                        left.size() + " cases in " + folder + " are not in PostgreSQL (" + example
                                + ", for example): cases were opened there after the move."),
                new Bilingual(
                        "要保留它们：换一个空的 PostgreSQL 数据库重新搬迁；不要它们：去掉 ANSHI_TAKE_ALONG。",
                        "To keep them, move again into an empty PostgreSQL database; to give them up, leave ANSHI_TAKE_ALONG out."));
    }

    private Path file() {
        return Path.of(folder).toAbsolutePath().resolve("anshi.mv.db");
    }

    /** Not while the former house is lived in: H2 lets one process in at a time. */
    private Connection former() {
        Path data = file().getParent();
        if (!Files.isRegularFile(file())) {
            throw new CannotStart(
                    new Bilingual(
                            "ANSHI_TAKE_ALONG 指定的目录中没有 H2 数据库（" + data + "/anshi.mv.db 不存在）。",
                            "There is no H2 database in the folder named by ANSHI_TAKE_ALONG (no " + data
                                    + "/anshi.mv.db)."),
                    new Bilingual(
                            "请改为原来 ANSHI_DATA 的目录；没有数据要搬时请去掉 ANSHI_TAKE_ALONG。",
                            "Name the folder that ANSHI_DATA was; leave ANSHI_TAKE_ALONG out when there is nothing to take along."));
        }
        try {
            return DriverManager.getConnection(
                    "jdbc:h2:file:" + data + "/anshi;IFEXISTS=TRUE;TRACE_LEVEL_FILE=0", "anshi", "");
        } catch (SQLException closed) {
            throw new CannotStart(
                    new Bilingual(
                            "打不开 " + data + " 中的 H2 数据库：" + closed.getMessage(),
                            "The H2 database in " + data + " can't be opened: " + closed.getMessage()),
                    new Bilingual(
                            "请先停止仍在使用该目录的程序，再启动一次。",
                            "Stop the product that still runs on that folder, then start again."));
        }
    }

    private static void mustBeOfOneVersion(Connection from, Connection to) throws SQLException {
        String was = answer(from, VERSION);
        String is = answer(to, VERSION);
        if (!Objects.equals(was, is)) {
            throw new CannotStart(
                    new Bilingual(
                            "H2 中数据的版本（" + was + "）与本程序（" + is + "）不同。",
                            "The data in H2 is of another version (" + was + ") than this program (" + is + ")."),
                    new Bilingual(
                            "请先用本版本在原来的 H2 目录上启动一次再停止，然后重新搬迁。",
                            "Start this version once on the H2 folder and stop it, then move."));
        }
    }

    private static CannotStart notHere() {
        return new CannotStart(
                new Bilingual(
                        "ANSHI_TAKE_ALONG 只用于迁往 PostgreSQL，而现在配置的数据库不是 PostgreSQL。",
                        "ANSHI_TAKE_ALONG is for moving to PostgreSQL, and the database configured is another one."),
                new Bilingual(
                        "请设置 SPRING_DATASOURCE_URL（jdbc:postgresql://…），或去掉 ANSHI_TAKE_ALONG。",
                        "Set SPRING_DATASOURCE_URL (jdbc:postgresql://…), or leave ANSHI_TAKE_ALONG out."));
    }

    private static String answer(Connection database, String question) throws SQLException {
        try (Statement statement = database.createStatement();
                ResultSet answer = statement.executeQuery(question)) {
            answer.next();
            return answer.getString(1);
        }
    }
}
