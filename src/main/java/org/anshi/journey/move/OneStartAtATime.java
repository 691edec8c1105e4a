package org.anshi.journey.move;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.anshi.shared.Bilingual;
import org.anshi.shared.CannotStart;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Nodes that start in the same moment go in one after the other: the first makes the tables, brings in the people and releases
 * the models, the next finds them there. The database keeps the turn for as long as our line to it lives, so that a node that
 * dies on the way gives it back.
 */
@Component
class OneStartAtATime implements DisposableBean {
    private static final Logger log = LoggerFactory.getLogger(OneStartAtATime.class);

    /** Ours alone among the advisory locks of this database. */
    private static final long TURN = 760_018_202_500L;

    private static final String LOCK_NOT_AVAILABLE = "55P03";
    private static final String LONGEST_WAIT = "10min";

    private final JdbcConnectionDetails house;
    private Connection turn;

    OneStartAtATime(JdbcConnectionDetails house) {
        this.house = house;
    }

    /** Waits for our turn; the embedded database lets in one at a time anyway. */
    synchronized void begin() throws SQLException {
        if (!house.getJdbcUrl().startsWith("jdbc:postgresql:")) {
            return;
        }
        turn = DriverManager.getConnection(house.getJdbcUrl(), house.getUsername(), house.getPassword());
        try (Statement asking = turn.createStatement()) {
            if (isOurs(asking)) {
                return;
            }
            log.info("另一个节点正在启动，等它就绪。 Another node is starting; waiting until it is ready.");
            asking.execute("set lock_timeout = '" + LONGEST_WAIT + "'");
            asking.execute("select pg_advisory_lock(" + TURN + ")");
        } catch (SQLException failed) {
            end();
            if (!LOCK_NOT_AVAILABLE.equals(failed.getSQLState())) {
                throw failed;
            }
            throw new CannotStart(
                    new Bilingual(
                            "等另一个节点启动等了 " + LONGEST_WAIT + "，它还没有就绪。",
                            "Another node has been starting for " + LONGEST_WAIT + " and is not ready yet."),
                    new Bilingual(
                            "查看那个节点的日志，停掉它，再启动本节点。", "Look into that node's log, stop it, then start this one again."));
        }
    }

    private static boolean isOurs(Statement asking) throws SQLException {
        try (ResultSet answer = asking.executeQuery("select pg_try_advisory_lock(" + TURN + ")")) {
            return answer.next() && answer.getBoolean(1);
        }
    }

    @EventListener(ApplicationReadyEvent.class)
    synchronized void end() {
        try {
            if (turn != null) {
                turn.close();
            }
        } catch (SQLException gone) {
            log.debug("The turn was given back already");
        }
        turn = null;
    }

    @Override
    public void destroy() {
        end();
    }
}
