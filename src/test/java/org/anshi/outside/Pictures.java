package org.anshi.outside;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;

/** Photos a consumer sends, and what others send in their place. */
final class Pictures {
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A};

    private Pictures() {}

    static byte[] jpeg() {
        return painted("jpg");
    }

    static byte[] png() {
        return painted("png");
    }

    /** A JPEG whose comment says more than its picture. */
    static byte[] jpegSaying(String words) {
        byte[] picture = jpeg();
        byte[] comment = words.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream saying = new ByteArrayOutputStream();
        saying.write(picture, 0, 2);
        saying.write(0xFF);
        saying.write(0xFE);
        saying.write((comment.length + 2) >> 8);
        saying.write(comment.length + 2);
        saying.writeBytes(comment);
        saying.write(picture, 2, picture.length - 2);
        return saying.toByteArray();
    }

    /** A few kilobytes that say they are {@code side} times {@code side} pixels, and unpack to many megabytes. */
    static byte[] bomb(int side) {
        try {
            ByteArrayOutputStream png = new ByteArrayOutputStream();
            png.writeBytes(PNG);
            ByteArrayOutputStream head = new ByteArrayOutputStream();
            DataOutputStream fields = new DataOutputStream(head);
            fields.writeInt(side);
            fields.writeInt(side);
            fields.write(new byte[] {8, 0, 0, 0, 0});
            chunk(png, "IHDR", head.toByteArray());
            ByteArrayOutputStream packed = new ByteArrayOutputStream();
            try (DeflaterOutputStream deflater = new DeflaterOutputStream(packed)) {
                byte[] line = new byte[30_001];
                for (int i = 0; i < 2000; i++) {
                    deflater.write(line);
                }
            }
            chunk(png, "IDAT", packed.toByteArray());
            chunk(png, "IEND", new byte[0]);
            return png.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static void chunk(ByteArrayOutputStream png, String type, byte[] content) throws IOException {
        DataOutputStream out = new DataOutputStream(png);
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 sum = new CRC32();
        sum.update(name);
        sum.update(content);
        out.writeInt(content.length);
        out.write(name);
        out.write(content);
        out.writeInt((int) sum.getValue());
    }

    private static byte[] painted(String format) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            ImageIO.write(new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB), format, bytes);
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
