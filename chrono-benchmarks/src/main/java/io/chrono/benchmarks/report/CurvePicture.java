package io.chrono.benchmarks.report;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Draws distributions: for each candidate the share of its values that were at most so
 * great, up to the 99.9th percentile. The axis of the values is logarithmic. Not
 * thread-safe.
 */
public final class CurvePicture {

    private static final int WIDTH = 760;

    private static final int HEIGHT = 400;

    private static final int LEFT = 60;

    private static final int TOP = 84;

    private static final int BOTTOM = 48;

    private static final int POINTS = 400;

    private static final String[] COLORS = { "#0a7c66", "#627d98", "#b44d12", "#8a5a9e" };

    private final String title;

    private final String unit;

    private final Map<String, double[]> curves = new LinkedHashMap<>();

    /**
     * Create a picture without a curve.
     * @param title what it shows
     * @param unit the unit of the values
     */
    public CurvePicture(String title, String unit) {
        this.title = title;
        this.unit = unit;
    }

    /**
     * Add a curve.
     * @param name the name of the candidate
     * @param values its values, at least one, in any order
     * @return this picture
     */
    public CurvePicture curve(String name, double... values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        this.curves.put(name, sorted);
        return this;
    }

    /**
     * Draw it.
     * @return the picture as SVG
     */
    public String svg() {
        Svg svg = new Svg(WIDTH, HEIGHT);
        svg.text(LEFT, 32, "font-size=\"18\" fill=\"" + Svg.INK + '"', this.title);
        double least = this.curves.values().stream().mapToDouble((values) -> percentile(values, 1)).min().orElse(1);
        double most = this.curves.values().stream().mapToDouble((values) -> percentile(values, 99.9)).max().orElse(1);
        int from = (int) Math.floor(Math.log10(Math.max(least, 1e-6)));
        int to = Math.max(from + 1, (int) Math.ceil(Math.log10(Math.max(most, 1e-6))));
        axes(svg, from, to);
        int index = 0;
        for (Map.Entry<String, double[]> curve : this.curves.entrySet()) {
            String color = COLORS[index % COLORS.length];
            svg.bar(LEFT + index * 170, 50, 12, 12, color);
            svg.text(LEFT + index * 170 + 18, 60, "fill=\"" + Svg.INK + '"', curve.getKey());
            svg.curve(points(curve.getValue(), from, to), color);
            index++;
        }
        return svg.toString();
    }

    private void axes(Svg svg, int from, int to) {
        for (int i = 0; i <= 4; i++) {
            svg.line(LEFT, y(i / 4.0), WIDTH - LEFT, y(i / 4.0), Svg.LINE);
            svg.text(LEFT - 8, y(i / 4.0) + 4, "text-anchor=\"end\" fill=\"" + Svg.FAINT + '"', i * 25 + " %");
        }
        for (int i = from; i <= to; i++) {
            double x = x((i - from) / (double) (to - from));
            svg.line(x, y(0), x, y(1), Svg.LINE);
            svg.text(x, HEIGHT - BOTTOM + 20, "text-anchor=\"middle\" fill=\"" + Svg.FAINT + '"',
                    Numbers.plain(Math.pow(10, i)) + " " + this.unit);
        }
    }

    private static String points(double[] sorted, int from, int to) {
        StringBuilder points = new StringBuilder();
        for (int i = 1; i <= POINTS; i++) {
            double percent = 99.9 * i / POINTS;
            double position = (Math.log10(Math.max(percentile(sorted, percent), 1e-6)) - from) / (to - from);
            points.append(
                    String.format(Locale.ROOT, "%.1f,%.1f ", x(Math.min(1, Math.max(0, position))), y(percent / 100)));
        }
        return points.toString();
    }

    private static double percentile(double[] sorted, double percent) {
        return sorted[Math.max(0, (int) Math.ceil(percent * sorted.length / 100 - 1e-6) - 1)];
    }

    private static double x(double share) {
        return LEFT + share * (WIDTH - 2 * LEFT);
    }

    private static double y(double share) {
        return HEIGHT - BOTTOM - share * (HEIGHT - TOP - BOTTOM);
    }

}
