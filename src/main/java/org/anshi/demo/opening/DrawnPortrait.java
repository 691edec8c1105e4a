package org.anshi.demo.opening;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Arc2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** The photo of somebody who does not exist: head, cap and shoulders in colours of their own. */
final class DrawnPortrait {
    private static final int SIDE = 240;
    private static final Color SKIN = new Color(0xE8C3A0);

    private DrawnPortrait() {}

    static byte[] of(int who) {
        BufferedImage picture = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = picture.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        Color uniform = Color.getHSBColor(0.08f + who * 0.145f, 0.55f, 0.62f);
        pen.setColor(Color.getHSBColor(0.55f, 0.06f, 0.93f));
        pen.fillRect(0, 0, SIDE, SIDE);
        pen.setColor(uniform);
        pen.fill(new RoundRectangle2D.Double(32, 168, 176, 120, 90, 90));
        pen.setColor(SKIN);
        pen.fill(new RoundRectangle2D.Double(102, 140, 36, 50, 20, 20));
        pen.fill(new Ellipse2D.Double(74, 56, 92, 112));
        pen.setColor(uniform.darker());
        pen.fill(new Arc2D.Double(68, 40, 104, 104, 0, 180, Arc2D.CHORD));
        pen.fill(new RoundRectangle2D.Double(62, 86, 116, 12, 12, 12));
        pen.setColor(new Color(0x40302A));
        pen.fill(new Ellipse2D.Double(98, 108, 9, 9));
        pen.fill(new Ellipse2D.Double(133, 108, 9, 9));
        pen.draw(new Arc2D.Double(104, 122, 32, 20, 200, 140, Arc2D.OPEN));
        pen.dispose();
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "png", png);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return png.toByteArray();
    }
}
