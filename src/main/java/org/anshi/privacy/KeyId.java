package org.anshi.privacy;

import java.util.UUID;

/** Names the key under which one person's data of one case are sealed. */
public record KeyId(UUID value) {}
