package org.anshi.outside;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.anshi.DatabaseUnderTest;
import org.anshi.DatabaseUnderTest.Address;
import org.anshi.desk.StaffBrowser;
import org.anshi.walk.Outsider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A node of the next version, with a changed diagram, beside one of the old: cases go on, whichever node works on them. */
@EnabledIfSystemProperty(named = "anshi.test.database", matches = "postgresql")
class RollingUpgradeSystemTest {
    private static final String LABEL = "受理维修申请";
    private static final String NEW_LABEL = "受理维修申请并致电";

    @TempDir
    Path data;

    private final Address address = DatabaseUnderTest.POSTGRESQL.fresh();
    private final JdbcClient database =
            JdbcClient.create(new DriverManagerDataSource(address.url(), address.user(), address.password()));
    private RunningProduct old;
    private RunningProduct next;

    @AfterEach
    void stop() {
        Stream.of(old, next).filter(Objects::nonNull).forEach(RunningProduct::kill);
    }

    @Test
    void casesGoOnInTheDiagramTheyBeganWithAndNewOnesBeginInTheNewOne() {
        old = RunningProduct.node(address, data.resolve("old")).ready();
        String before = open(old);
        StaffBrowser clerk = new StaffBrowser(old.base());
        clerk.signInFrom("/desk", "haibei-wang");

        next = RunningProduct.node(changed(), address, data.resolve("next")).ready();
        assertThat(versions()).isEqualTo(2);
        String after = open(old);
        assertThat(firstTask(before)).startsWith(LABEL).doesNotContain(NEW_LABEL);
        assertThat(firstTask(after)).startsWith(NEW_LABEL);
        clerk.isSentTo(next.base());
        assertThat(clerk.open("/desk").uri().getPath()).isEqualTo("/desk");
        for (String token : List.of(before, after)) {
            assertThat(walkedThroughBoth(token)).isEqualTo("closed");
        }

        old.kill();
        old = RunningProduct.node(address, data.resolve("old")).ready();
        assertThat(versions()).isEqualTo(2);
        assertThat(old.log()).contains("were replaced by newer ones");
        String last = open(old);
        assertThat(firstTask(last)).startsWith(NEW_LABEL);
        assertThat(walkedThroughBoth(last)).isEqualTo("closed");
    }

    private List<String> changed() {
        return NextVersion.of(
                Path.of(System.getProperty("anshi.jar")), data, "repair.bpmn", text -> text.replace(LABEL, NEW_LABEL));
    }

    private String open(RunningProduct node) {
        return outsider(node).open("repair", "large-appliance").path("token").asText();
    }

    private String firstTask(String token) {
        Outsider anybody = outsider(next);
        String number = anybody.progress(token).path("caseNumber").asText();
        return anybody.tasks(number).get(0).path("name").asText();
    }

    private String walkedThroughBoth(String token) {
        List<Outsider> both = List.of(outsider(old), outsider(next));
        for (int step = 0; step < 60; step++) {
            Outsider nearest = both.get(step % 2);
            if (!nearest.walkOneStep(nearest.progress(token), token)) {
                break;
            }
        }
        return outsider(next).progress(token).path("status").asText();
    }

    private long versions() {
        return database.sql("select max(version_) from act_re_procdef where key_ = 'repair'")
                .query(Long.class)
                .single();
    }

    private static Outsider outsider(RunningProduct node) {
        return new Outsider(node.base(), "admin", "anshi");
    }
}
