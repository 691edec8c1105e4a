package org.anshi.casefile;

import java.util.Set;
import org.anshi.shared.Language;

/** The person a case is about. Personal: kept sealed, never handed to the engine, a log or a task. */
public record Consumer(
        String name,
        String phone,
        String email,
        Language language,
        Address address,
        Set<Channel> channels,
        Consents consents) {
    public record Address(String province, String city, String district, String street) {}

    public record Consents(boolean service, boolean marketing) {}

    @Override
    public String toString() {
        return "Consumer[…]";
    }
}
