package org.anshi.journey.people;

import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.camunda.bpm.engine.impl.util.EncryptionUtil;
import org.springframework.stereotype.Component;

/** Compares with a stored hash without counting as an attempt to sign in. */
@Component
class EnginePasswords {
    private final ProcessEngineConfigurationImpl engine;

    EnginePasswords(ProcessEngineConfigurationImpl engine) {
        this.engine = engine;
    }

    boolean isOf(User user, String password) {
        UserEntity stored = (UserEntity) user;
        return stored.getPassword() != null
                && engine.getPasswordManager()
                        .check(EncryptionUtil.saltPassword(password, stored.getSalt()), stored.getPassword());
    }
}
