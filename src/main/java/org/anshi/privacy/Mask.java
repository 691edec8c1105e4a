package org.anshi.privacy;

/**
 * The mask of the national waybill standard (快递电子运单, in force 2023-02-01): at least one character of the name, six
 * digits of the phone and the unit and room of the address are hidden.
 */
public final class Mask {
    private Mask() {}

    public static String name(String name) {
        throw new UnsupportedOperationException();
    }

    public static String phone(String phone) {
        throw new UnsupportedOperationException();
    }

    public static String email(String email) {
        throw new UnsupportedOperationException();
    }

    public static String street(String street) {
        throw new UnsupportedOperationException();
    }
}
