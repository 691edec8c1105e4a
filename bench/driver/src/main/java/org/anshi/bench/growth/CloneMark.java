package org.anshi.bench.growth;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.UUID;
import org.anshi.bench.contender.Case;

/**
 * By what a clone differs from its stem: its number, its token, and ids of its own. Ids of one clone lie together in an index, as those
 * made within the same moment do, and those of the next clone beside them.
 */
final class CloneMark {
    private static final int DATE_ENDS = "AS-00000000-".length();
    private static final long STRIDE = 4000;
    private static final long FIRST_PART = 0xffffffffL;
    private static final long LAST_PART = 0xffffffffffffL;
    /** Spreads tokens over their index, as chance does. */
    private static final long SPREAD = 0x9e3779b97f4a7c15L;

    private CloneMark() {}

    static Case of(Stem stem, long n) {
        return new Case(number(stem.of().number(), n), token(n));
    }

    private static String number(String stem, long n) {
        return stem.substring(0, DATE_ENDS) + n;
    }

    /** As SQL, where {@code s.n} says which clone. */
    static String numberSql(String stem) {
        return "'" + stem.substring(0, DATE_ENDS) + "' || s.n";
    }

    static String token(long n) {
        byte[] bytes = ByteBuffer.allocate(16).putLong(n * SPREAD).putLong(n).array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    static UUID id(UUID stem, long n) {
        long first = ((stem.getMostSignificantBits() >>> 32) + n * STRIDE) & FIRST_PART;
        return new UUID(
                first << 32 | stem.getMostSignificantBits() & FIRST_PART,
                stem.getLeastSignificantBits() & ~LAST_PART | n & LAST_PART);
    }

    /** The same as SQL: {@code s.moved} and {@code s.tail} are worked out once for each clone. */
    static String idSql(String stem) {
        return "lpad(to_hex((%d + s.moved) & %d), 8, '0') || '%s' || s.tail"
                .formatted(Long.parseLong(stem.substring(0, 8), 16), FIRST_PART, stem.substring(8, 24));
    }

    /** The clones from one number to another. */
    static String seriesSql(long first, long count) {
        return "(select n, n * %d as moved, lpad(to_hex(n), 12, '0') as tail from generate_series(%d::bigint, %d::bigint) n) s"
                .formatted(STRIDE, first, first + count - 1);
    }
}
