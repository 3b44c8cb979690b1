package vn.lienthong.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import vn.lienthong.connector.Place;
import vn.lienthong.connector.Row;

/** Whatever stands in the columns, a row is a message or has problems. */
class MappingPropertiesTest {
    private static final Path FOLDER = folder();
    private static final Mapping MAPPING = new JoinedTable(FOLDER)
            .identifiedBy("[MaHS, TT]")
            .field("applicant.name", "{columns: [HoTen, MaHS], encoding: vni, case: name}")
            .field("applicant.citizenId", "{column: SoCMND, if-invalid: absent, encoding: viscii}")
            .field("timing.dueAt", "{column: NgayNhan, date: [epoch-ms, wcf, yyyyMMdd]}")
            .field("fees", "{column: LePhi, split: ' ', into: amount, with: {name: Phí, kind: FEE}, number: '1.234,5'}")
            .field("documents", "{column: TT, split: '#', into: name}")
            .field("channel", "{column: TT, codes: {'1': POST}, otherwise: ONLINE}")
            .field("summary", "[{column: MaHS, encoding: tcvn3, when: {column: TT, in: [a]}}, {column: TT}]")
            .field("sourceStatus", "{column: TT, encoding: windows-1258}")
            .mapping();

    @Property(tries = 1000)
    void noTextMakesItThrow(@ForAll("rows") Map<String, String> columns) {
        Mapped mapped = MAPPING.map(new Row(new Place("bang", "1"), columns));
        assertThat(mapped.incoming().isEmpty()).isEqualTo(!mapped.problems().isEmpty());
        assertThat(mapped.touches()).isNotEmpty();
    }

    @Provide
    Arbitrary<Map<String, String>> rows() {
        Arbitrary<String> columns = Arbitraries.of("MaHS", "MaTTHC", "HoTen", "NgayNhan", "SoCMND", "LePhi", "TT", "x");
        Arbitrary<String> near = Arbitraries.of(
                "H44.05-260305-0007",
                "1.003560",
                "05/03/2026 08:20",
                "025000000001",
                "1.000,5",
                "-9999999999999999999",
                "999999999999999",
                "/Date(999999999999999)/",
                "-",
                "1",
                "a",
                "##",
                "Ph¹m ThÞ MÉu",
                "\uD800",
                "\u0000",
                "00000000",
                "31/12/2999 23:59");
        return Arbitraries.maps(columns, Arbitraries.oneOf(Arbitraries.strings().ofMaxLength(60), near))
                .ofMaxSize(8);
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("mapping");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @AfterContainer
    static void tidy() throws IOException {
        try (var files = Files.walk(FOLDER)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
