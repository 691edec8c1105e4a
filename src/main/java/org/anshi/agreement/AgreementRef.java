package org.anshi.agreement;

import java.util.UUID;

/** An agreement as it was in one of its versions. */
public record AgreementRef(UUID id, int version) {}
