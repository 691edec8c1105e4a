package org.anshi.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.UUID;
import org.anshi.shared.CannotStart;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class MasterKeyTest {
    @TempDir
    Path data;

    private final JdbcClient database =
            JdbcClient.create(new DriverManagerDataSource("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1"));

    @BeforeEach
    void anEmptyDatabase() {
        database.sql("create table privacy_master_check (id integer primary key, fingerprint varchar(64) not null)")
                .update();
    }

    @Test
    void aNewInstallationMakesAKeyFileThatOnlyItsOwnerMayRead() throws IOException {
        start("");

        Path file = data.resolve("master.key");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(Base64.getDecoder().decode(Files.readString(file).strip())).hasSize(32);
        assertThat(Files.list(data)).containsExactly(file);
    }

    @Test
    void theNextStartUsesTheSameKeyFile() {
        assertThat(start("").fingerprint("p", "v")).isEqualTo(start("").fingerprint("p", "v"));
    }

    @Test
    void twoProcessesMakingTheFileAtOnceAgreeOnOne() throws IOException {
        MasterKeyFile file = new MasterKeyFile(data);
        file.make(new byte[32]);
        String first = file.read();
        byte[] other = new byte[32];
        other[0] = 1;
        file.make(other);

        assertThat(file.read()).isEqualTo(first);
    }

    @Test
    void aNodeWithAnotherKeyRefusesToStart() {
        start(keyOf(1));

        assertThatThrownBy(() -> start(keyOf(2)))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("does not fit this database");
    }

    @Test
    void aNodeWithoutTheKeyOfItsDatabaseMakesNoneAndRefusesToStart() {
        start(keyOf(1));

        assertThatThrownBy(() -> start(""))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("there is no master key");
        assertThat(data).isEmptyDirectory();
    }

    @Test
    void aKeyThatIsNoneIsToldSo() {
        assertThatThrownBy(() -> start("c2hvcnQ="))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("32 bytes");
        assertThatThrownBy(() -> start("not base64!"))
                .isInstanceOf(CannotStart.class)
                .hasMessageNotContaining("not base64!");
    }

    private MasterKey start(String configured) {
        return new MasterKeyConfiguration().masterKey(new MasterKeySource(configured, data), database);
    }

    private static String keyOf(int seed) {
        byte[] secret = new byte[32];
        secret[0] = (byte) seed;
        return Base64.getEncoder().encodeToString(secret);
    }
}
