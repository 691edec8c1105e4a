package org.anshi.privacy;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import org.anshi.shared.Bilingual;
import org.anshi.shared.CannotStart;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Where the master key comes from: the configuration, else the key file, else a new key file. */
@Component
class MasterKeySource {
    private static final Bilingual GIVE_THE_KEY = new Bilingual(
            "请用 ANSHI_MASTER_KEY 提供该数据库一直使用的主密钥（base64，32 字节），或把原来的 master.key 放回数据目录。",
            "Give the master key this database has always been used with in ANSHI_MASTER_KEY (base64, 32 bytes),"
                    + " or put the original master.key back into the data folder.");

    private final String configured;
    private final MasterKeyFile file;

    MasterKeySource(@Value("${anshi.master-key:}") String configured, @Value("${anshi.data:data}") Path folder) {
        this.configured = configured.strip();
        this.file = new MasterKeyFile(folder);
    }

    /** @param mayMakeOne false when the database already belongs to a key: a new one could open nothing in it */
    byte[] read(boolean mayMakeOne) {
        if (!configured.isEmpty()) {
            return decode(configured, "ANSHI_MASTER_KEY (anshi.master-key)");
        }
        try {
            if (!file.exists()) {
                if (!mayMakeOne) {
                    throw missing();
                }
                file.make(newSecret());
            }
            return decode(file.read(), file.path().toString());
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    static CannotStart doesNotFit() {
        return new CannotStart(
                new Bilingual(
                        "主密钥与数据库不符：用它打不开库中的个人信息，因此拒绝启动。",
                        "The master key does not fit this database: it can't open the personal data in it."),
                GIVE_THE_KEY);
    }

    private byte[] decode(String text, String where) {
        try {
            byte[] secret = Base64.getDecoder().decode(text);
            if (secret.length == MasterKey.LENGTH) {
                return secret;
            }
        } catch (IllegalArgumentException notBase64) {
            // The sentence below says it.
        }
        throw new CannotStart(
                new Bilingual(
                        where + " 中的主密钥不是 32 字节的 base64。",
                        "The master key in " + where + " is not base64 of 32 bytes."),
                new Bilingual(
                        "新装可用 openssl rand -base64 32 生成；已有数据请使用原来的主密钥。",
                        "For a new installation make one with: openssl rand -base64 32; with existing data use its original key."));
    }

    private CannotStart missing() {
        return new CannotStart(
                new Bilingual(
                        "数据库中已有加密的个人信息，但没有找到主密钥（" + file.path() + " 不存在）。",
                        "The database holds sealed personal data, but there is no master key (no " + file.path()
                                + ")."),
                GIVE_THE_KEY);
    }

    private CannotStart unreadable(IOException e) {
        return new CannotStart(
                new Bilingual(
                        "无法读写主密钥文件 " + file.path() + "（" + e.getClass().getSimpleName() + "）。",
                        "The key file " + file.path() + " can't be read or made ("
                                + e.getClass().getSimpleName() + ")."),
                new Bilingual(
                        "请让运行用户可以读写数据目录（ANSHI_DATA），或设置 ANSHI_MASTER_KEY。",
                        "Let the user running it read and write the data folder (ANSHI_DATA), or set ANSHI_MASTER_KEY."));
    }

    private static byte[] newSecret() {
        byte[] secret = new byte[MasterKey.LENGTH];
        new SecureRandom().nextBytes(secret);
        return secret;
    }
}
