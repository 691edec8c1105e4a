package org.anshi.casefile;

import java.time.Instant;

/**
 * Words somebody wrote in the course of a case: a staff form's free text, or a consumer's answer. Sealed at rest.
 * {@code author} is a person's id, or {@code consumer}; {@code step} the diagram's element, {@code field} the form field.
 */
public record Note(String step, String field, String label, String author, String words, Instant at) {}
