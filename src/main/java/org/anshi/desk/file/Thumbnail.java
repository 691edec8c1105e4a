package org.anshi.desk.file;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;

/** A photo made small enough that a case file opens quickly on a phone. Only every n-th pixel is read, so little memory is used. */
public final class Thumbnail {
    private static final int SIDE = 320;

    private Thumbnail() {}

    /** As JPEG. */
    public static byte[] of(byte[] photo, String mediaType) {
        try {
            ByteArrayOutputStream small = new ByteArrayOutputStream();
            ImageIO.write(shrunk(read(photo, mediaType)), "jpeg", small);
            return small.toByteArray();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static BufferedImage read(byte[] photo, String mediaType) throws IOException {
        ImageReader reader = ImageIO.getImageReadersByMIMEType(mediaType).next();
        try (var input = ImageIO.createImageInputStream(new ByteArrayInputStream(photo))) {
            reader.setInput(input, true, true);
            int step = Math.max(1, Math.max(reader.getWidth(0), reader.getHeight(0)) / (2 * SIDE));
            var gentle = reader.getDefaultReadParam();
            gentle.setSourceSubsampling(step, step, 0, 0);
            return reader.read(0, gentle);
        } finally {
            reader.dispose();
        }
    }

    private static BufferedImage shrunk(BufferedImage picture) {
        double scale = Math.min(1, (double) SIDE / Math.max(picture.getWidth(), picture.getHeight()));
        int width = Math.max(1, (int) Math.round(picture.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(picture.getHeight() * scale));
        BufferedImage small = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = small.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.drawImage(picture, 0, 0, width, height, java.awt.Color.WHITE, null);
        pen.dispose();
        return small;
    }
}
