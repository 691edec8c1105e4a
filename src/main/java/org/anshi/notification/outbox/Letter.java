package org.anshi.notification.outbox;

/** What is sent, to whom. Personal from the first to the last character; {@code subject} and {@code html} are null in an SMS. */
public record Letter(String to, String subject, String text, String html) {
    @Override
    public String toString() {
        return "Letter[…]";
    }
}
