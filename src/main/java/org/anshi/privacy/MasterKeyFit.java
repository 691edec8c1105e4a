package org.anshi.privacy;

import org.springframework.stereotype.Component;

/** Whether the master key of this installation opens what another database holds, asked before anything is taken along from it. */
@Component
public class MasterKeyFit {
    private final MasterKeySource source;

    MasterKeyFit(MasterKeySource source) {
        this.source = source;
    }

    /**
     * @param fingerprint as kept in that database's {@code privacy_master_check}; null: it belongs to no key yet
     * @throws org.anshi.shared.CannotStart when the key is another one, or there is none
     */
    public void mustOpen(String fingerprint) {
        if (fingerprint != null && !new MasterKey(source.read(false)).checksum().equals(fingerprint)) {
            throw MasterKeySource.doesNotFit();
        }
    }
}
