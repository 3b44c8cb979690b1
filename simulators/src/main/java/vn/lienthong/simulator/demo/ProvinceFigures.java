package vn.lienthong.simulator.demo;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/** Invented records behind the figures that two provinces have printed, and those figures. */
final class ProvinceFigures {
    static final String PERIOD = "2021-Q3";
    /** What the two reports must say, by indicator. */
    static final Map<String, String> PRINTED = Map.ofEntries(
            Map.entry("TTHC.MUC2", "448"),
            Map.entry("TTHC.MUC3", "859"),
            Map.entry("TTHC.MUC4", "680"),
            Map.entry("TTHC.TRUCTUYEN", "1539"),
            Map.entry("TTHC.MUC2.TYLE", "22.55"),
            Map.entry("TTHC.MUC3.TYLE", "43.23"),
            Map.entry("TTHC.MUC4.TYLE", "34.22"),
            Map.entry("TTHC.TRUCTUYEN.TYLE", "77.45"),
            Map.entry("KYSO.CTS", "4080"),
            Map.entry("KYSO.SIMPKI", "201"),
            Map.entry("KYSO.DAYDU.SO", "86.9"),
            Map.entry("KYSO.DAYDU.HUYEN", "72.6"),
            Map.entry("HT.TSLCD", "196"));

    static final String ONLINE = "1539";

    /** Certificates district by district come to 4,080; only the shares of the signatures are printed, so out of 1,000. */
    static final List<Entry> NINH_BINH = ninhBinh();

    private static final Map<Integer, Integer> PROCEDURES_BY_LEVEL = Map.of(2, 448, 3, 859, 4, 680);
    private static final int DISTRICTS = 8;
    private static final int FIRST_DISTRICT = 32;
    private static final int CERTIFICATES_OF_A_DISTRICT = 510;

    private ProvinceFigures() {}

    /** The province's catalogue of 1,987 procedures with the level at which each is served. */
    static void writeCatalogue(Path folder) throws IOException {
        List<String> lines = new ArrayList<>(List.of("MaTTHC;TenTTHC;MucDo"));
        PROCEDURES_BY_LEVEL.forEach((level, count) -> IntStream.range(0, count).forEach(i -> {
            int number = lines.size();
            lines.add(String.format(Locale.ROOT, "1.9%05d.000.00.00.H44;Thủ tục mẫu số %d;%d", number, number, level));
        }));
        Path unfinished = folder.resolve(".thu-tuc.csv");
        Files.write(unfinished, lines);
        // A file that has just changed is left alone until it has settled.
        Files.setLastModifiedTime(unfinished, FileTime.from(Instant.now().minusSeconds(60)));
        Files.move(unfinished, folder.resolve("thu-tuc-2021.csv"));
    }

    private static List<Entry> ninhBinh() {
        List<Entry> entries = new ArrayList<>(List.of(
                new Entry("KYSO.SIMPKI", "H42", 201, 0),
                new Entry("KYSO.DAYDU.SO", "H42", 869, 1000),
                new Entry("KYSO.DAYDU.HUYEN", "H42", 726, 1000),
                new Entry("HT.TSLCD", "H42", 196, 0)));
        IntStream.range(FIRST_DISTRICT, FIRST_DISTRICT + DISTRICTS)
                .mapToObj(district -> new Entry("KYSO.CTS", "H42." + district, CERTIFICATES_OF_A_DISTRICT, 0))
                .forEach(entries::add);
        return List.copyOf(entries);
    }

    /**
     * A figure that somebody enters.
     *
     * @param denominator 0 for none
     */
    record Entry(String indicator, String organisation, int numerator, int denominator) {
        String path() {
            return "/api/v1/ops/indicators/" + indicator + "/" + organisation + "/" + PERIOD;
        }

        ObjectNode body() {
            ObjectNode body = JsonNodeFactory.instance
                    .objectNode()
                    .put("numerator", numerator)
                    .put("reason", "Trình diễn: số liệu của đơn vị");
            return denominator == 0 ? body : body.put("denominator", denominator);
        }
    }
}
