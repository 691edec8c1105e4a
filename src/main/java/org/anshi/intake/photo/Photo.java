package org.anshi.intake.photo;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Semaphore;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.anshi.shared.Bilingual;
import org.anshi.shared.Refused;

/** A photo, known by its content and not by its name, painted anew so that only the picture remains. */
public record Photo(String mediaType, byte[] content) {
    private static final int LARGEST = 10 * 1024 * 1024;
    private static final long MOST_PIXELS = 100_000_000;
    private static final int LONGEST_SIDE = 4096;
    /** A decoded photo takes up to a hundred megabytes: few at a time. */
    private static final Semaphore easel = new Semaphore(2);

    public static Photo read(byte[] content) {
        if (content.length > LARGEST) {
            throw tooLarge();
        }
        var format = PhotoFormat.of(content).orElseThrow(Photo::noPhoto);
        easel.acquireUninterruptibly();
        try {
            return new Photo(format.mediaType(), paintedAnew(content, format));
        } catch (IOException | RuntimeException unreadable) {
            if (unreadable instanceof Refused refused) {
                throw refused;
            }
            throw refused("无法读取该照片，请换成 JPEG 或 PNG 再试", "This photo can't be read; please try a JPEG or PNG");
        } finally {
            easel.release();
        }
    }

    public static List<Refused.Fault> faultsOf(byte[] content) {
        if (content.length > LARGEST) {
            return tooLarge().faults();
        }
        return PhotoFormat.of(content).isPresent() ? List.of() : noPhoto().faults();
    }

    private static Refused tooLarge() {
        return refused("照片不能超过 10 MB", "A photo may have up to 10 MB");
    }

    private static Refused noPhoto() {
        return refused("只接受 JPEG、PNG 或 WebP 照片", "Only JPEG, PNG and WebP photos are taken");
    }

    private static byte[] paintedAnew(byte[] content, PhotoFormat format) throws IOException {
        var readers = ImageIO.getImageReadersByMIMEType(format.mediaType());
        if (!readers.hasNext()) {
            throw refused("暂时无法处理该格式，请换成 JPEG 或 PNG", "This format can't be taken yet; please send JPEG or PNG");
        }
        var reader = readers.next();
        try {
            var picture = decoded(reader, content);
            var upright = format == PhotoFormat.JPEG ? Orientation.of(content).upright(picture) : picture;
            return encoded(upright, format);
        } finally {
            reader.dispose();
        }
    }

    private static BufferedImage decoded(ImageReader reader, byte[] content) throws IOException {
        try (var input = ImageIO.createImageInputStream(new ByteArrayInputStream(content))) {
            reader.setInput(input, true, true);
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            if ((long) width * height > MOST_PIXELS) {
                throw refused("照片的像素过大", "The photo has too many pixels");
            }
            var gentle = reader.getDefaultReadParam();
            int step = Math.max(1, (Math.max(width, height) + LONGEST_SIDE - 1) / LONGEST_SIDE);
            gentle.setSourceSubsampling(step, step, 0, 0);
            return reader.read(0, gentle);
        }
    }

    private static byte[] encoded(BufferedImage picture, PhotoFormat format) throws IOException {
        var writer = ImageIO.getImageWritersByMIMEType(format.mediaType()).next();
        var bytes = new ByteArrayOutputStream();
        try (var output = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(output);
            var param = writer.getDefaultWriteParam();
            if (format == PhotoFormat.JPEG) {
                param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                param.setCompressionQuality(0.85f);
            }
            writer.write(null, new IIOImage(picture, null, null), param);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    private static Refused refused(String zh, String en) {
        var message = new Bilingual(zh, en);
        return new Refused(Refused.Kind.INVALID, message, List.of(new Refused.Fault("photos", message)));
    }
}
