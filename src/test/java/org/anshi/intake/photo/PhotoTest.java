package org.anshi.intake.photo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.anshi.shared.Refused;
import org.junit.jupiter.api.Test;

class PhotoTest {
    @Test
    void whatTheCameraNotedIsGoneAndThePictureStandsUpright() throws Exception {
        var photo = Photo.read(withExif(picture("jpg", 40, 20)));

        assertThat(photo.mediaType()).isEqualTo("image/jpeg");
        assertThat(new String(photo.content(), StandardCharsets.ISO_8859_1)).doesNotContain("Exif", "GPS-31.23");
        var seen = ImageIO.read(new ByteArrayInputStream(photo.content()));
        assertThat(seen.getWidth()).isEqualTo(20);
        assertThat(seen.getHeight()).isEqualTo(40);
        // The left half was red: held on its right side, red comes to the top.
        assertThat(new Color(seen.getRGB(10, 5)).getRed()).isGreaterThan(200);
        assertThat(new Color(seen.getRGB(10, 35)).getRed()).isLessThan(100);
    }

    @Test
    void aPngStaysAPng() throws Exception {
        assertThat(Photo.read(picture("png", 10, 10)).mediaType()).isEqualTo("image/png");
    }

    @Test
    void aHugePictureIsMadeSmaller() throws Exception {
        var seen = ImageIO.read(
                new ByteArrayInputStream(Photo.read(picture("png", 9000, 10)).content()));

        assertThat(seen.getWidth()).isEqualTo(3000);
    }

    @Test
    void namesAndWishesDoNotMakeAPhoto() throws Exception {
        assertRefused("<svg onload=alert(1)>".getBytes(StandardCharsets.UTF_8));
        assertRefused("%PDF-1.7".getBytes(StandardCharsets.UTF_8));
        assertRefused(new byte[0]);
        assertRefused(Arrays.copyOf(picture("jpg", 40, 20), 60));
        assertRefused("RIFF\0\0\0\0WEBPVP8 ".getBytes(StandardCharsets.ISO_8859_1));
        assertRefused(Arrays.copyOf(picture("png", 10, 10), 10 * 1024 * 1024 + 1));
    }

    private static void assertRefused(byte[] content) {
        assertThatThrownBy(() -> Photo.read(content)).isInstanceOf(Refused.class);
    }

    private static byte[] picture(String format, int width, int height) throws IOException {
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var canvas = picture.createGraphics();
        canvas.setColor(Color.RED);
        canvas.fillRect(0, 0, width / 2, height);
        canvas.dispose();
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(picture, format, bytes);
        return bytes.toByteArray();
    }

    /** Puts an EXIF note behind the JPEG's first two bytes: held on its right side (6), and a place. */
    private static byte[] withExif(byte[] jpeg) {
        var place = "GPS-31.23".getBytes(StandardCharsets.US_ASCII);
        var tiff = ByteBuffer.allocate(8 + 2 + 12 + 4 + place.length)
                .put("MM\0*".getBytes(StandardCharsets.US_ASCII))
                .putInt(8)
                .putShort((short) 1)
                .putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) 6)
                .putShort((short) 0)
                .putInt(0)
                .put(place)
                .array();
        return ByteBuffer.allocate(jpeg.length + 10 + tiff.length)
                .put(jpeg, 0, 2)
                .putShort((short) 0xFFE1)
                .putShort((short) (8 + tiff.length))
                .put("Exif\0\0".getBytes(StandardCharsets.US_ASCII))
                .put(tiff)
                .put(jpeg, 2, jpeg.length - 2)
                .array();
    }
}
