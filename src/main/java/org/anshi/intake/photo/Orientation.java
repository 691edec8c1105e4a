package org.anshi.intake.photo;

import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** How a camera was held, by its EXIF note (1 upright, 3 upside down, 6 and 8 on a side). The note goes, the picture is turned. */
record Orientation(int code) {
    private static final int ORIENTATION_TAG = 0x0112;
    private static final Orientation UPRIGHT = new Orientation(1);

    static Orientation of(byte[] jpeg) {
        try {
            return read(ByteBuffer.wrap(jpeg));
        } catch (IndexOutOfBoundsException | IllegalArgumentException brokenNote) {
            return UPRIGHT;
        }
    }

    private static Orientation read(ByteBuffer jpeg) {
        int at = 2;
        while ((jpeg.getShort(at) & 0xFFFF) != 0xFFDA) {
            boolean isExif = (jpeg.getShort(at) & 0xFFFF) == 0xFFE1 && jpeg.getInt(at + 4) == 0x45786966;
            if (isExif) {
                return fromTiff(jpeg.slice(at + 10, jpeg.limit() - at - 10));
            }
            at += 2 + (jpeg.getShort(at + 2) & 0xFFFF);
        }
        return UPRIGHT;
    }

    private static Orientation fromTiff(ByteBuffer tiff) {
        tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = tiff.getInt(4);
        int entries = tiff.getShort(directory) & 0xFFFF;
        for (int i = 0; i < entries; i++) {
            int entry = directory + 2 + 12 * i;
            if ((tiff.getShort(entry) & 0xFFFF) == ORIENTATION_TAG) {
                return new Orientation(tiff.getShort(entry + 8));
            }
        }
        return UPRIGHT;
    }

    BufferedImage upright(BufferedImage picture) {
        int quarters =
                switch (code) {
                    case 3 -> 2;
                    case 6 -> 1;
                    case 8 -> 3;
                    default -> 0;
                };
        if (quarters == 0) {
            return picture;
        }
        int width = picture.getWidth();
        int height = picture.getHeight();
        var turned = new BufferedImage(
                quarters == 2 ? width : height, quarters == 2 ? height : width, BufferedImage.TYPE_INT_RGB);
        var turn = new AffineTransform();
        turn.translate(turned.getWidth() / 2.0, turned.getHeight() / 2.0);
        turn.quadrantRotate(quarters);
        turn.translate(-width / 2.0, -height / 2.0);
        var canvas = turned.createGraphics();
        canvas.drawRenderedImage(picture, turn);
        canvas.dispose();
        return turned;
    }
}
