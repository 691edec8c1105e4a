package org.anshi.notification;

/** An SMS gateway inside the house, where there is one (demo profile); otherwise {@code anshi.sms.url} says where it is. */
public interface SmsAddress {
    String url();
}
