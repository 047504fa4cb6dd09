package io.chrono.benchmarks.push;

import java.util.Locale;

/**
 * Draws a distribution of lateness: the share of messages that were at most so late, up
 * to the 99.9th percentile. Stateless.
 */
final class LatenessPicture {

    private static final int WIDTH = 720;

    private static final int HEIGHT = 360;

    private static final int MARGIN = 56;

    private static final int POINTS = 300;

    private LatenessPicture() {
    }

    static String of(long[] sorted) {
        StringBuilder svg = new StringBuilder(16 * 1024);
        append(svg, "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" font-family=\"sans-serif\""
                + " font-size=\"12\">%n", WIDTH, HEIGHT);
        append(svg, "<rect width=\"100%%\" height=\"100%%\" fill=\"white\"/>%n");
        append(svg, "<text x=\"%d\" y=\"24\" font-size=\"15\">Messages that were at most so late at the client"
                + " (%,d messages)</text>%n", MARGIN, sorted.length);
        if (sorted.length > 0) {
            double most = Math.max(1, Lateness.percentile(sorted, 99.9) / 1000.0);
            axes(svg, most);
            curve(svg, sorted, most);
        }
        return svg.append("</svg>\n").toString();
    }

    private static void axes(StringBuilder svg, double most) {
        for (int i = 0; i <= 5; i++) {
            double share = i / 5.0;
            append(svg, "<line x1=\"%d\" x2=\"%d\" y1=\"%.1f\" y2=\"%.1f\" stroke=\"#ddd\"/>%n", MARGIN, WIDTH - MARGIN,
                    y(share), y(share));
            append(svg, "<text x=\"%d\" y=\"%.1f\" text-anchor=\"end\">%.0f %%</text>%n", MARGIN - 6, y(share) + 4,
                    share * 100);
            append(svg, "<text x=\"%.1f\" y=\"%d\" text-anchor=\"middle\">%.1f ms</text>%n", x(share),
                    HEIGHT - MARGIN + 20, share * most);
        }
    }

    private static void curve(StringBuilder svg, long[] sorted, double most) {
        svg.append("<polyline fill=\"none\" stroke=\"#0a5fb4\" stroke-width=\"2\" points=\"");
        for (int i = 1; i <= POINTS; i++) {
            double percent = 99.9 * i / POINTS;
            double millis = Lateness.percentile(sorted, percent) / 1000.0;
            append(svg, "%.1f,%.1f ", x(Math.max(0, millis) / most), y(percent / 100));
        }
        svg.append("\"/>\n");
    }

    private static double x(double share) {
        return MARGIN + share * (WIDTH - 2 * MARGIN);
    }

    private static double y(double share) {
        return HEIGHT - MARGIN - share * (HEIGHT - 2 * MARGIN);
    }

    private static void append(StringBuilder svg, String format, Object... arguments) {
        svg.append(String.format(Locale.ROOT, format, arguments));
    }

}
