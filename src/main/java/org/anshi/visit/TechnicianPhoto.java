package org.anshi.visit;

/** The picture on somebody's card. */
public record TechnicianPhoto(String mediaType, byte[] content) {}
