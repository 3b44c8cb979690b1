package vn.lienthong.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.wire.Samples.DOSSIER;
import static vn.lienthong.wire.Samples.DOSSIER_DATA;
import static vn.lienthong.wire.Samples.PROGRESS;
import static vn.lienthong.wire.Samples.PROGRESS_DATA;
import static vn.lienthong.wire.Samples.structured;
import static vn.lienthong.wire.Samples.utf8;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import org.junit.jupiter.api.Test;

class CanonicalTest {
    private final EventReader reader = EventReader.standard();

    @Test
    void theFormIsExactlyThis() {
        String spread =
                PROGRESS_DATA.replace("{\"number\"", "{\n \"startedAt\" : null , \"department\":\"\",\"number\"");
        assertThat(canonical(PROGRESS, spread))
                .isEqualTo(
                        "{\"number\":\"H44.12-260305-0007\",\"handler\":\"Trần Văn Mẫu\",\"handlerTitle\":\"Chuyên viên\","
                                + "\"content\":\"Thẩm định hồ sơ\",\"status\":\"IN_PROCESS\",\"at\":\"2026-03-06T02:00:00Z\"}");
    }

    @Test
    void keyOrderWhiteSpaceZoneAndNormalFormOfTheSenderMakeNoDifference() {
        String other = """
                {"at":"2026-03-06T02:00:00.000Z", "status":"IN_PROCESS","content":"  Thẩm định hồ sơ\\r\\n",
                 "handlerTitle":"Chuyên viên","number":"H44.12-260305-0007","handler":"%s"}""".formatted(Normalizer.normalize("Trần Văn Mẫu", Normalizer.Form.NFD));
        byte[] one =
                reader.readStructured(utf8(structured(PROGRESS, PROGRESS_DATA))).canonical();
        byte[] two = reader.readStructured(utf8(structured(PROGRESS, other))).canonical();
        assertThat(Digest.of(PROGRESS, "k", two)).isEqualTo(Digest.of(PROGRESS, "k", one));
        assertThat(two).isEqualTo(one);
    }

    @Test
    void anyOtherContentTypeOrSubjectHasAnotherDigest() {
        byte[] one = reader.readStructured(utf8(structured(DOSSIER_DATA))).canonical();
        byte[] two = reader.readStructured(utf8(structured(DOSSIER_DATA.replace("50000", "50001"))))
                .canonical();
        byte[] digest = Digest.of(DOSSIER, "k", one);
        assertThat(digest).hasSize(32);
        assertThat(Digest.of(DOSSIER, "k", two)).isNotEqualTo(digest);
        assertThat(Digest.of(PROGRESS, "k", one)).isNotEqualTo(digest);
        assertThat(Digest.of(DOSSIER + "k", "", one)).isNotEqualTo(digest);
    }

    @Test
    void whatANewerVersionWroteCanBeReadAgain() {
        byte[] newer = utf8(PROGRESS_DATA.replace("{\"number\"", "{\"addedLater\":1,\"number\""));
        assertThat(Canonical.standard().read(PROGRESS, newer).key()).isEqualTo("H44.12-260305-0007");
    }

    private String canonical(String type, String data) {
        return new String(reader.readStructured(utf8(structured(type, data))).canonical(), StandardCharsets.UTF_8);
    }
}
