package io.chrono.benchmarks.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * Draws the medians as bars, one panel for each figure, with a thin line from the least
 * to the greatest value. Bars that would make all others invisible are cut, and end
 * faintly. Not thread-safe.
 */
final class BarPicture {

    private static final int COLUMNS = 2;

    private static final int PANEL = 460;

    private static final int NAMES = 150;

    private static final int BARS = 220;

    private static final int ROW = 22;

    private static final int TOP = 64;

    private static final int HEAD = 34;

    private static final int MARGIN = 24;

    /*
     * A panel reaches at most so many times as far as its second shortest bar.
     */
    private static final double REACH = 12;

    private final String title;

    private final Results results;

    private final List<Figure> figures;

    BarPicture(String title, Results results, List<Figure> figures) {
        this.title = title;
        this.results = results;
        this.figures = figures.stream()
            .filter((figure) -> figure.pictured() && !bars(results, figure).isEmpty())
            .toList();
    }

    String svg() {
        int[] tops = tops();
        Svg svg = new Svg(2 * MARGIN + COLUMNS * PANEL, tops[tops.length - 1]);
        svg.text(MARGIN, 32, style(18, Svg.INK), "Chrono beside its peers: " + this.title);
        svg.text(MARGIN, 50, style(12, Svg.FAINT),
                "median of the rounds, thin line: least to greatest; less is better");
        for (int i = 0; i < this.figures.size(); i++) {
            panel(svg, this.figures.get(i), MARGIN + i % COLUMNS * PANEL, tops[i / COLUMNS]);
        }
        return svg.toString();
    }

    private int[] tops() {
        int[] tops = new int[(this.figures.size() + COLUMNS - 1) / COLUMNS + 1];
        tops[0] = TOP;
        for (int i = 0; i < this.figures.size(); i++) {
            int height = HEAD + bars(this.results, this.figures.get(i)).size() * ROW + MARGIN;
            int line = i / COLUMNS;
            tops[line + 1] = Math.max(tops[line + 1], tops[line] + height);
        }
        return tops;
    }

    private void panel(Svg svg, Figure figure, int x, int y) {
        List<Bar> bars = bars(this.results, figure);
        double end = end(bars);
        svg.text(x, y + 20, style(13, Svg.INK) + " font-weight=\"600\"", figure.title() + " [" + figure.unit() + "]");
        svg.line(x + NAMES, y + HEAD - 4, x + NAMES, y + HEAD + bars.size() * ROW, Svg.LINE);
        for (int i = 0; i < bars.size(); i++) {
            bar(svg, bars.get(i), end, x, y + HEAD + i * ROW);
        }
    }

    private static void bar(Svg svg, Bar bar, double end, int x, int y) {
        double length = BARS * Math.min(1, bar.summary().median() / end);
        String ink = (bar.candidate().role() == Role.CHRONO) ? Svg.INK : Svg.FAINT;
        svg.text(x + NAMES - 8, y + 13, style(12, ink) + " text-anchor=\"end\"", bar.candidate().name());
        svg.bar(x + NAMES, y + 2, Math.max(1, length), ROW - 7, color(bar.candidate().role()));
        boolean cut = bar.summary().median() > end;
        double label = x + NAMES + length;
        if (cut) {
            svg.bar(label - 26, y + 2, 6, ROW - 7, "white");
        }
        else if (bar.summary().count() > 1) {
            double from = x + NAMES + BARS * bar.summary().min() / end;
            double to = x + NAMES + BARS * Math.min(1.08, bar.summary().max() / end);
            svg.line(from, y + ROW / 2.0 - 1.5, to, y + ROW / 2.0 - 1.5, Svg.INK);
            label = Math.max(label, to);
        }
        svg.text(label + 6, y + 13, style(12, ink), Numbers.pretty(bar.summary().median()));
    }

    private static double end(List<Bar> bars) {
        List<Double> medians = bars.stream().map((bar) -> bar.summary().median()).sorted().toList();
        double greatest = medians.get(medians.size() - 1);
        double reach = medians.get(Math.min(1, medians.size() - 1)) * REACH;
        double end = (reach > 0) ? medians.stream().filter((median) -> median <= reach).reduce(greatest, (a, b) -> b)
                : greatest;
        return (end > 0) ? end : 1;
    }

    private static String color(Role role) {
        return switch (role) {
            case CHRONO -> "#0a7c66";
            case PEER -> "#9fb3c8";
            case REFERENCE -> "#d9e2ec";
        };
    }

    private static String style(int size, String color) {
        return "font-size=\"" + size + "\" fill=\"" + color + "\"";
    }

    private static List<Bar> bars(Results results, Figure figure) {
        List<Bar> bars = new ArrayList<>();
        results.candidates()
            .stream()
            .map((candidate) -> bar(results, candidate, figure))
            .filter(Objects::nonNull)
            .sorted(Comparator.comparing((bar) -> bar.candidate().role() != Role.CHRONO))
            .forEach(bars::add);
        return bars;
    }

    private static @Nullable Bar bar(Results results, Candidate candidate, Figure figure) {
        Summary summary = results.summary(candidate, figure.key());
        return (summary != null) ? new Bar(candidate, summary) : null;
    }

    private record Bar(Candidate candidate, Summary summary) {
    }

}
