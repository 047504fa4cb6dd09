package io.chrono.benchmarks.report;

import java.util.Locale;

/**
 * Writes a picture. Texts are escaped. Not thread-safe.
 */
final class Svg {

    static final String INK = "#1f2933";

    static final String FAINT = "#7b8794";

    static final String LINE = "#e4e7eb";

    private final StringBuilder svg = new StringBuilder(16 * 1024);

    Svg(int width, int height) {
        append("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" width=\"%d\" height=\"%d\""
                + " font-family=\"system-ui, sans-serif\" font-size=\"12\">%n", width, height, width, height);
        append("<rect width=\"100%%\" height=\"100%%\" fill=\"white\"/>%n");
    }

    Svg text(double x, double y, String style, String text) {
        append("<text x=\"%.1f\" y=\"%.1f\" %s>%s</text>%n", x, y, style, escaped(text));
        return this;
    }

    Svg bar(double x, double y, double width, double height, String color) {
        append("<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" rx=\"2\" fill=\"%s\"/>%n", x, y, width,
                height, color);
        return this;
    }

    Svg line(double x1, double y1, double x2, double y2, String color) {
        append("<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" stroke=\"%s\"/>%n", x1, y1, x2, y2, color);
        return this;
    }

    Svg curve(String points, String color) {
        append("<polyline fill=\"none\" stroke=\"%s\" stroke-width=\"2\" points=\"%s\"/>%n", color, points);
        return this;
    }

    private void append(String format, Object... arguments) {
        this.svg.append(String.format(Locale.ROOT, format, arguments));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    @Override
    public String toString() {
        return this.svg + "</svg>\n";
    }

}
