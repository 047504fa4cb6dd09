package io.chrono.benchmarks.report;

import java.util.ArrayList;
import java.util.List;

/**
 * A table for a terminal: the first column stands left, numbers stand right. Not
 * thread-safe.
 */
final class TextTable {

    private final List<String[]> rows = new ArrayList<>();

    TextTable(String... head) {
        this.rows.add(head);
    }

    TextTable row(String... cells) {
        if (cells.length != this.rows.get(0).length) {
            throw new IllegalArgumentException(
                    "'cells' must be " + this.rows.get(0).length + ", but were " + cells.length);
        }
        this.rows.add(cells);
        return this;
    }

    @Override
    public String toString() {
        int columns = this.rows.get(0).length;
        int[] widths = new int[columns];
        for (String[] row : this.rows) {
            for (int i = 0; i < columns; i++) {
                widths[i] = Math.max(widths[i], row[i].length());
            }
        }
        StringBuilder text = new StringBuilder();
        for (String[] row : this.rows) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < columns; i++) {
                line.append((i > 0) ? "  " : "").append(padded(row[i], widths[i], isNumeric(i)));
            }
            text.append(line.toString().stripTrailing()).append('\n');
        }
        return text.toString();
    }

    private boolean isNumeric(int column) {
        return column > 0 && this.rows.stream()
            .skip(1)
            .map((row) -> row[column])
            .allMatch((cell) -> cell.equals("-") || (!cell.isEmpty() && Character.isDigit(cell.charAt(0))));
    }

    private static String padded(String cell, int width, boolean right) {
        String space = " ".repeat(width - cell.length());
        return right ? space + cell : cell + space;
    }

}
