package vn.lienthong.connectors.edxml;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import vn.lienthong.connector.Contents;
import vn.lienthong.connectors.support.MemoryContents;
import vn.lienthong.connectors.support.Store;
import vn.lienthong.model.Agency;
import vn.lienthong.model.Attachment;
import vn.lienthong.model.Day;
import vn.lienthong.model.DocumentId;
import vn.lienthong.model.OfficialDocument;
import vn.lienthong.model.OfficialDocument.Act;
import vn.lienthong.model.OfficialDocument.ActKind;
import vn.lienthong.model.OfficialDocument.ReceiverChange;
import vn.lienthong.model.OrgCode;
import vn.lienthong.model.Staff;

/** Whatever is written is read back; whatever is spoilt is answered, never thrown, never quoted. */
class EdxmlPropertiesTest {
    private static final String[] PIECES = {
        "Nguyễn", "đ", "\"", "'", "&", "<b>", "]]>", "\n", "\t", "ộ", "😀", "&#10;", "  ", "<!--", "%", "{x}", "cid:"
    };

    private final Contents contents = new MemoryContents();

    @Property(tries = 300)
    void whateverIsWrittenIsReadBackEqual(@ForAll long seed) {
        OfficialDocument document = new Writer(new Random(seed)).document();
        EdxmlReading reading = Packages.read(Packages.written(document, contents), contents);
        assertThat(reading.problems()).isEmpty();
        assertThat(reading.message()).contains(document);
    }

    @Property(tries = 1000)
    void whateverIsSpoiltIsReadOrNamedButNeverThrown(@ForAll long seed, @ForAll @IntRange(min = 1, max = 6) int times) {
        Random random = new Random(seed);
        byte[] xml = Packages.sample("new-document.xml").getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < times; i++) {
            xml = spoilt(xml, random);
        }
        EdxmlReading reading = Packages.read(xml, contents);
        assertThat(reading.message().isPresent()).isEqualTo(reading.problems().isEmpty());
        assertThat(reading.problems()).allSatisfy(problem -> {
            assertThat(problem.path()).matches("[NRMT]\\..+");
            assertThat(problem.toString()).doesNotContain("Nguyễn Văn Mẫu");
        });
    }

    private static byte[] spoilt(byte[] xml, Random random) {
        if (xml.length < 2) {
            return xml;
        }
        int at = random.nextInt(xml.length);
        int length = random.nextInt(Math.min(200, xml.length - at));
        byte[] changed = xml.clone();
        switch (random.nextInt(4)) {
            case 0 -> changed[at] = (byte) random.nextInt(256);
            case 1 -> changed = joined(xml, 0, at, at + length, xml.length);
            case 2 -> changed = joined(xml, 0, at + length, at, xml.length);
            default -> changed = joined(xml, 0, Math.max(1, at), xml.length, xml.length);
        }
        return changed;
    }

    private static byte[] joined(byte[] xml, int from, int to, int from2, int to2) {
        byte[] result = new byte[to - from + to2 - from2];
        System.arraycopy(xml, from, result, 0, to - from);
        System.arraycopy(xml, from2, result, to - from, to2 - from2);
        return result;
    }

    /** Writes documents that nobody would. */
    private final class Writer {
        private final Random random;

        Writer(Random random) {
            this.random = random;
        }

        OfficialDocument document() {
            return new OfficialDocument(
                    id(),
                    act(),
                    agency(),
                    some(1, this::agency),
                    new OfficialDocument.NumberAndSymbol(Integer.toString(random.nextInt(9999)), "QĐ-UBND"),
                    new OfficialDocument.Issued(maybe(), day()),
                    new OfficialDocument.Kind(null, null, text()),
                    text(),
                    maybe(),
                    some(0, () -> new OfficialDocument.Signer(maybe(), maybe(), text())),
                    new OfficialDocument.Handling(
                            any(OfficialDocument.Urgency.values()),
                            any(OfficialDocument.Steering.values()),
                            random.nextBoolean() ? day() : null,
                            random.nextBoolean() ? Boolean.TRUE : null,
                            maybe(),
                            maybe(),
                            some(0, this::text)),
                    new OfficialDocument.Print(maybe(), "vt", 3L, null, some(0, this::text), some(0, this::text)),
                    some(0, () -> new OfficialDocument.Response(code(), maybe(), id(), day())),
                    some(0, () -> new OfficialDocument.Passed(code(), moment())),
                    new Staff(text(), maybe(), maybe(), maybe(), maybe(), maybe()),
                    files(),
                    null);
        }

        private <T> T any(T[] all) {
            return all[random.nextInt(all.length)];
        }

        private Act act() {
            ActKind kind = any(ActKind.values());
            OfficialDocument.Change change = kind != ActKind.UPDATE
                    ? null
                    : new OfficialDocument.Change(
                            id(),
                            random.nextBoolean(),
                            random.nextBoolean(),
                            some(0, () -> new ReceiverChange(code(), ReceiverChange.Direction.ADDED)));
            return new Act(
                    kind,
                    maybe(),
                    random.nextBoolean(),
                    change,
                    kind != ActKind.REPLACE
                            ? List.of()
                            : some(1, () -> new OfficialDocument.Replaced(id(), some(1, this::code))));
        }

        private List<Attachment> files() {
            List<Attachment> files = new ArrayList<>();
            for (int i = random.nextInt(3); i > 0; i--) {
                Contents.Kept kept = Store.keep(contents, "%PDF" + "x".repeat(random.nextInt(70_000)));
                files.add(new Attachment(
                        "f" + i, "tệp " + i + ".pdf", "application/pdf", null, maybe(), kept.hash(), kept.size()));
            }
            return files;
        }

        private Agency agency() {
            return new Agency(code(), maybe(), maybe(), maybe(), maybe(), null, null, null);
        }

        private DocumentId id() {
            return DocumentId.of(code() + ",2021/03/05," + random.nextInt(999) + "/QĐ-UBND");
        }

        private OrgCode code() {
            return OrgCode.of("000.00.%02d.H%02d".formatted(random.nextInt(99), random.nextInt(64)));
        }

        private Day day() {
            return Day.of(LocalDate.of(2000, 1, 1).plusDays(random.nextInt(20_000)));
        }

        private Instant moment() {
            return Instant.ofEpochSecond(1_600_000_000L + random.nextInt(100_000_000));
        }

        private @Nullable String maybe() {
            return random.nextBoolean() ? text() : null;
        }

        private String text() {
            StringBuilder text = new StringBuilder("x");
            for (int i = random.nextInt(5); i > 0; i--) {
                text.append(PIECES[random.nextInt(PIECES.length)]);
            }
            return text.append('y').toString();
        }

        private <T> List<T> some(int fewest, java.util.function.Supplier<T> item) {
            List<T> items = new ArrayList<>();
            for (int i = fewest + random.nextInt(3); i > 0; i--) {
                items.add(item.get());
            }
            return items;
        }
    }
}
