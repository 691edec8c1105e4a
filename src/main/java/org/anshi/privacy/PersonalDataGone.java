package org.anshi.privacy;

/** The data asked for were erased: their key no longer exists. */
public class PersonalDataGone extends RuntimeException {
    public PersonalDataGone(KeyId key) {
        super("The key " + key.value() + " has been destroyed");
    }
}
