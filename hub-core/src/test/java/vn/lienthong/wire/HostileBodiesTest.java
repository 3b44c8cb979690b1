package vn.lienthong.wire;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static vn.lienthong.wire.Samples.DOSSIER_DATA;
import static vn.lienthong.wire.Samples.structured;
import static vn.lienthong.wire.Samples.utf8;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.lienthong.failure.FailureCode;
import vn.lienthong.failure.FieldProblem;
import vn.lienthong.failure.HubFailure;

class HostileBodiesTest {
    private static final int MIB = 1 << 20;
    private final EventReader reader = EventReader.standard();

    @Test
    void malformedJsonIsToldByLineAndColumnOnly() {
        HubFailure failure = refusal(utf8("{\"specversion\":\"1.0\",\n  \"id\": SECRET}"));
        assertThat(failure.code()).isEqualTo(FailureCode.BODY_MALFORMED);
        assertThat(failure.problems()).hasSize(1);
        FieldProblem problem = failure.problems().get(0);
        assertThat(problem.reason()).isEqualTo("malformed_json");
        assertThat(problem.facts()).containsEntry("line", "2").containsOnlyKeys("line", "column");
        assertThat(failure.toString()).doesNotContain("SECRET");
        assertThat(failure.getCause()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{",
                "[",
                "null",
                "7",
                "\"x\"",
                "{]",
                "{\"a\":1,}",
                "{'a':1}",
                "{\"a\":01}",
                "{\"a\":NaN}",
                "// x\n{}",
                "\u0000"
            })
    void whatIsNoEventIsRefusedPolitely(String body) {
        assertThat(refusal(utf8(body)).code()).isIn(FailureCode.BODY_MALFORMED, FailureCode.ENVELOPE_INVALID);
    }

    @Test
    void aKeyGivenTwiceIsRefusedWhereverItStands() {
        String body = structured(DOSSIER_DATA);
        for (String twice : new String[] {
            body.replace("\"id\":\"e-0001\"", "\"id\":\"e-0001\",\"id\":\"e-0002\""),
            body.replace("\"channel\":\"ONLINE\"", "\"channel\":\"ONLINE\",\"channel\":\"POST\""),
            body.replace("\"kind\":\"CITIZEN\"", "\"kind\":\"CITIZEN\",\"kind\":\"CITIZEN\""),
            body.substring(0, body.length() - 1) + ",\"data\":" + DOSSIER_DATA + "}"
        }) {
            assertThat(refusal(utf8(twice)).problems())
                    .extracting(FieldProblem::reason)
                    .containsExactly("duplicate_key");
        }
    }

    @Test
    void moreAfterTheEndIsRefused() {
        assertThat(refusal(utf8(structured(DOSSIER_DATA) + " {}")).problems())
                .extracting(FieldProblem::reason)
                .containsExactly("trailing_text");
    }

    @Test
    void bytesThatAreNotUtf8AreRefused() {
        byte[][] wrong = {
            {(byte) 0xC0, (byte) 0xAF},
            {(byte) 0xE0, (byte) 0x80, (byte) 0xAF},
            {(byte) 0xED, (byte) 0xA0, (byte) 0x80},
            {(byte) 0xF5, (byte) 0x80, (byte) 0x80, (byte) 0x80},
            {(byte) 0xE1, (byte) 0xBB},
            {(byte) 0xAE}
        };
        for (byte[] bytes : wrong) {
            byte[] body = utf8(structured(DOSSIER_DATA.replace("Phạm", "~~~~")));
            int at = new String(body, java.nio.charset.StandardCharsets.ISO_8859_1).indexOf("~~~~");
            System.arraycopy(bytes, 0, body, at, bytes.length);
            FieldProblem problem = refusal(body).problems().get(0);
            assertThat(problem).isEqualTo(FieldProblem.of("", "invalid_utf8", "offset", Integer.toString(at)));
        }
    }

    @Test
    void utf16IsNotTakenForUtf8() {
        assertThat(refusal(structured(DOSSIER_DATA).getBytes(UTF_16LE)).code()).isEqualTo(FailureCode.BODY_MALFORMED);
    }

    @Test
    void theReplacementCharacterItselfIsOrdinaryText() {
        assertThat(reader.readStructured(utf8(structured(DOSSIER_DATA.replace("Phạm", "\uFFFD"))))
                        .id())
                .isEqualTo("e-0001");
    }

    @Test
    void halfAnEmojiIsRefused() {
        assertThat(refusal(utf8(structured(DOSSIER_DATA.replace("Phạm", "\\ud83d"))))
                        .problems())
                .containsExactly(FieldProblem.of("/data/applicant/name", "half_character"));
    }

    @Test
    void tenThousandLevelsAreRefusedAtTheSixtyFifth() {
        for (String open : new String[] {"[", "{\"a\":"}) {
            byte[] body = utf8(structured(open.repeat(10_000)));
            long used = allocated(() -> assertThat(refusal(body).problems())
                    .extracting(FieldProblem::reason)
                    .containsExactly("too_deep"));
            assertThat(used).isLessThan(4L * MIB);
        }
    }

    @Test
    void fiftyMegabytesAreRefusedBeforeTheyAreRead() {
        byte[] body = new byte[50 * MIB];
        java.util.Arrays.fill(body, (byte) '[');
        long used = allocated(() -> {
            assertThat(refusal(body).code()).isEqualTo(FailureCode.BODY_TOO_LARGE);
            assertThat(catchThrowableOfType(HubFailure.class, () -> reader.readBatch(body))
                            .code())
                    .isEqualTo(FailureCode.BODY_TOO_LARGE);
        });
        assertThat(used).isLessThan(MIB);
    }

    @Test
    void aTextOfAHundredThousandCharactersIsRefused() {
        String body = structured(DOSSIER_DATA.replace("Phạm Thị Mẫu", "x".repeat(100_000)));
        assertThat(refusal(utf8(body)).problems())
                .extracting(FieldProblem::reason)
                .containsExactly("text_too_long");
    }

    @Test
    void aThousandUnknownFieldsGiveAHundredProblemsAtMost() {
        StringBuilder fields = new StringBuilder();
        for (int i = 0; i < 1000; i++) {
            fields.append("\"f").append(i).append("\":1,");
        }
        String body = structured(DOSSIER_DATA.replaceFirst("\\{", "{" + fields));
        assertThat(refusal(utf8(body)).problems()).hasSize(100);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-03-05",
                "2026-03-05 08:20:00+07:00",
                "20260305082000",
                "2026-02-30T08:20:00Z",
                "2026-03-05T24:00:00Z",
                "2026-03-05T08:20:60Z",
                "2026-03-05T08:20:00+7:00",
                "2026-03-05T08:20:00.Z",
                "2026-03-05T08:20:00.1234567890Z",
                "٢٠٢٦-03-05T08:20:00Z"
            })
    void whatIsNoMomentIsRefusedAsOne(String text) {
        assertThat(refusal(utf8(structured(DOSSIER_DATA.replace("2026-03-05T08:20:00+07:00", text))))
                        .problems())
                .extracting(FieldProblem::path, FieldProblem::reason)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("/data/timing/receivedAt", "moment"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"50000\"", "50000.0", "5e4", "true", "99999999999999999999"})
    void aFeeThatIsNoWholeNumberIsRefused(String amount) {
        assertThat(refusal(utf8(structured(DOSSIER_DATA.replace("\"amount\":50000", "\"amount\":" + amount))))
                        .problems())
                .extracting(FieldProblem::path)
                .containsExactly("/data/fees/0/amount");
    }

    private HubFailure refusal(byte[] body) {
        BatchItem item =
                reader.read("application/cloudevents+json", Map.of(), body).get(0);
        assertThat(item).isInstanceOf(BatchItem.Refused.class);
        return ((BatchItem.Refused) item).failure();
    }

    /** Bytes that this thread allocates meanwhile, so that the bound does not hang on the machine's speed. */
    private static long allocated(Runnable work) {
        work.run();
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        work.run();
        return threads.getCurrentThreadAllocatedBytes() - before;
    }
}
