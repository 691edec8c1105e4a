package org.anshi.entitlement;

/**
 * What staff found out about the fault of a case, where a right depends on it. {@code vehicle} is a code of the rights table,
 * such as {@code powertrain} or {@code safety}; {@value #UNKNOWN} while nobody was asked. {@code mileageKm} is -1 then.
 */
public record Finding(boolean mainPartAffected, String vehicle, int mileageKm) {
    static final String UNKNOWN = "unknown";
    private static final int UNKNOWN_KM = -1;

    static final Finding NONE = new Finding(false, UNKNOWN, UNKNOWN_KM);

    /** Null for what was not asked. */
    public static Finding of(Boolean mainPartAffected, String vehicle, Integer mileageKm) {
        return new Finding(
                Boolean.TRUE.equals(mainPartAffected),
                vehicle == null ? UNKNOWN : vehicle,
                mileageKm == null ? UNKNOWN_KM : mileageKm);
    }
}
