package org.anshi.browser;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** A picture such as a phone takes, only smaller. */
final class Photo {
    private Photo() {}

    static byte[] small() {
        ByteArrayOutputStream picture = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB), "png", picture);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return picture.toByteArray();
    }
}
