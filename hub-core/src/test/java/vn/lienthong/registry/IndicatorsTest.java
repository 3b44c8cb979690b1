package vn.lienthong.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lienthong.indicator.Example;
import vn.lienthong.indicator.Indicator;
import vn.lienthong.indicator.IndicatorCode;
import vn.lienthong.indicator.Period;

/** Definitions as the configuration reader gives them; those that are shipped reproduce the printed figures. */
class IndicatorsTest {
    private static final Path SHIPPED = Path.of("..", "config", "indicators");

    @Test
    void anInstallationWithoutIndicatorsIsGood(@TempDir Path folder) {
        assertThat(TestInstallation.in(folder).load().indicators()).isEmpty();
    }

    @Test
    void everyFigureOfTheTwoReportsIsShippedWithItsPrintedValue(@TempDir Path folder) {
        Map<String, String> printed = new TreeMap<>();
        shipped(folder)
                .values()
                .forEach(indicator -> printed.put(
                        indicator.code().value(), told(indicator.examples().get(0))));

        assertThat(printed)
                .containsEntry("TTHC.MUC2", "448")
                .containsEntry("TTHC.MUC2.TYLE", "22.55")
                .containsEntry("TTHC.MUC3.TYLE", "43.23")
                .containsEntry("TTHC.MUC4.TYLE", "34.22")
                .containsEntry("TTHC.TRUCTUYEN.TYLE", "77.45")
                .containsEntry("PARINDEX.HDH", "11.79 90.69")
                .containsEntry("PARINDEX.RANK", "10")
                .containsEntry("HNTH.DIEMCAU", "302")
                .containsEntry("HNTH.THAMDU", "40000")
                .containsEntry("HT.TSLCD", "196")
                .containsEntry("KYSO.CTS", "4080")
                .containsEntry("KYSO.SIMPKI", "201")
                .containsEntry("KYSO.DAYDU.SO", "86.9")
                .containsEntry("KYSO.DAYDU.HUYEN", "72.6")
                .containsEntry("KT.TIETKIEM", "63900000000");
    }

    @Test
    void aSeriesEndsWithWhatItCounts(@TempDir Path folder) {
        Indicator districts = Objects.requireNonNull(shipped(folder).get(new IndicatorCode("KYSO.DAYDU.HUYEN")));

        assertThat(districts.isReportedFor(period("2025-M06"))).isTrue();
        assertThat(districts.isReportedFor(period("2025-M07"))).isFalse();
        assertThat(districts.until()).isEqualTo(LocalDate.of(2025, 7, 1));
    }

    /** The files of {@code config/indicators} in an installation of their own. */
    private static Map<IndicatorCode, Indicator> shipped(Path folder) {
        TestInstallation installation = TestInstallation.in(folder);
        try (Stream<Path> files = Files.list(SHIPPED)) {
            for (Path file : files.toList()) {
                installation.with("indicators/" + file.getFileName(), Files.readAllBytes(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        assertThat(installation.problems()).isEmpty();
        return installation.load().indicators();
    }

    private static String told(Example example) {
        return example.value().orElseThrow().toPlainString()
                + example.percent().map(percent -> " " + percent).orElse("");
    }

    private static Period period(String text) {
        return Optional.of(text).flatMap(Period::parse).orElseThrow();
    }
}
