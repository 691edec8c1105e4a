package org.anshi.document;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.springframework.core.io.ClassPathResource;

/** A page put on paper as PDF, with the characters it uses inside, so that it reads the same on any machine. */
final class Paper {
    /** Chinese; it has no Latin letters, those come from the font that PDFBox brings along. */
    private static final String CHINESE = "fonts/DroidSansFallbackFull.ttf";

    private static final String LATIN = "org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    static {
        // Its default is to print every step it takes on the console.
        XRLog.setLoggingEnabled(false);
    }

    private Paper() {}

    static byte[] print(String page) {
        var pdf = new ByteArrayOutputStream();
        try {
            new PdfRendererBuilder()
                    .useFont(() -> font(LATIN), "latin")
                    .useFont(() -> font(CHINESE), "chinese")
                    .usePdfUaAccessibility(true)
                    .withProducer("Anshi")
                    .withHtmlContent(page, null)
                    .toStream(pdf)
                    .run();
        } catch (IOException unprintable) {
            throw new UncheckedIOException(unprintable);
        }
        return pdf.toByteArray();
    }

    private static InputStream font(String path) {
        try {
            return new ClassPathResource(path).getInputStream();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
