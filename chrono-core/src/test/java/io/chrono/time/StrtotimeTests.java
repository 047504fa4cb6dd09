package io.chrono.time;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Compares {@link TimeText} with PHP's strtotime, by the golden file that the script
 * beside it has made.
 */
class StrtotimeTests {

    private static final String REFUSED = "refused";

    static List<Row> rows() {
        try (InputStream file = StrtotimeTests.class.getResourceAsStream("strtotime.tsv")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).lines()
                .skip(1)
                .filter((line) -> !line.startsWith("#"))
                .map((line) -> line.split("\t", -1))
                .map(Row::of)
                .toList();
        }
        catch (IOException ex) {
            throw new IllegalStateException(ex);
        }
    }

    @ParameterizedTest
    @MethodSource("rows")
    void textMeansWhatStrtotimeReadsUnlessAReasonIsGiven(Row row) {
        if (row.expected().equals(REFUSED)) {
            assertThatExceptionOfType(TimeTextException.class).isThrownBy(row::read)
                .withMessageStartingWith("Invalid absolute time specification (" + row.text() + ")")
                .satisfies((ex) -> assertThat(ex.text()).isEqualTo(row.text()));
        }
        else {
            assertThat(row.read()).isEqualTo(row.expected());
        }
    }

    @Test
    void fileIsLargeAndEachDifferenceHasItsReason() {
        List<Row> rows = rows();
        assertThat(rows).hasSizeGreaterThanOrEqualTo(150).doesNotHaveDuplicates();
        assertThat(rows).allSatisfy((row) -> {
            assertThat(row.chrono()).isNotEqualTo(row.strtotime());
            assertThat(row.reason().isEmpty()).isEqualTo(row.chrono().equals("same"));
        });
    }

    record Row(String text, String now, String zone, String strtotime, String chrono, String reason) {

        static Row of(String[] columns) {
            return new Row(columns[0], columns[1], columns[2], columns[3], columns[4],
                    (columns.length > 5) ? columns[5] : "");
        }

        String expected() {
            return this.chrono.equals("same") ? this.strtotime : this.chrono;
        }

        Instant read() {
            return TimeText.instant(this.text, Instant.parse(this.now), ZoneId.of(this.zone));
        }

    }

}
