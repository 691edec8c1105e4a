package org.anshi.intake.photo;

import java.util.Arrays;
import java.util.Optional;

/** The picture formats we take, told apart by their first bytes. */
enum PhotoFormat {
    JPEG("image/jpeg", 0, 0xFF, 0xD8, 0xFF),
    PNG("image/png", 0, 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A),
    WEBP("image/webp", 8, 'W', 'E', 'B', 'P');

    private final String mediaType;
    private final int offset;
    private final int[] signature;

    PhotoFormat(String mediaType, int offset, int... signature) {
        this.mediaType = mediaType;
        this.offset = offset;
        this.signature = signature;
    }

    String mediaType() {
        return mediaType;
    }

    static Optional<PhotoFormat> of(byte[] content) {
        return Arrays.stream(values()).filter(format -> format.fits(content)).findFirst();
    }

    private boolean fits(byte[] content) {
        if (content.length < offset + signature.length) {
            return false;
        }
        for (int i = 0; i < signature.length; i++) {
            if ((content[offset + i] & 0xFF) != signature[i]) {
                return false;
            }
        }
        return true;
    }
}
