package vn.lienthong.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class EncodingTest {
    private static final String LETTERS = "aàảãáạăằẳẵắặâầẩẫấậeèẻẽéẹêềểễếệiìỉĩíịoòỏõóọôồổỗốộơờởỡớợuùủũúụưừửữứựyỳỷỹýỵđ";

    @ParameterizedTest
    @CsvSource({
        "TCVN3,Ph¹m ThÞ MÉu,Phạm Thị Mẫu",
        "TCVN3,NguyÔn V¨n §øc,Nguyễn Văn Đức",
        "TCVN3,Hµ Néi,Hà Nội",
        "TCVN3,Së T­ ph¸p,Sở Tư pháp",
        "VNI,Phaïm Thò Maãu,Phạm Thị Mẫu",
        "VNI,Nguyeãn Vaên Ñöùc,Nguyễn Văn Đức",
        "VNI,Haø Noäi,Hà Nội",
        "VNI,PHAÏM THÒ MAÃU,PHẠM THỊ MẪU",
        "VISCII,PhÕm Th¸ Mçu,Phạm Thị Mẫu",
        "WINDOWS_1258,Phaòm Thiò MâÞu,Phạm Thị Mẫu",
        "UTF8,Pháº¡m Thá»‹ Máº«u,Phạm Thị Mẫu",
        "UTF8,Hà Nội,Hà Nội",
        "UTF8,Hà,Hà"
    })
    void knownWordsAreRead(String encoding, String legacy, String unicode) {
        assertThat(decoded(Encoding.valueOf(encoding), legacy)).isEqualTo(unicode);
    }

    @ParameterizedTest
    @EnumSource(names = {"TCVN3", "VISCII", "WINDOWS_1258"})
    void everyVietnameseLetterHasItsPlace(Encoding encoding) {
        String all = IntStream.range(1, 0x100)
                .mapToObj(place -> {
                    try {
                        return encoding.decode(String.valueOf((char) place));
                    } catch (Refusal e) {
                        return "";
                    }
                })
                .reduce("", String::concat);
        String composed = encoding == Encoding.WINDOWS_1258 ? "ăâđêôơư\u0300\u0301\u0303\u0309\u0323" : LETTERS;
        composed.chars().forEach(letter -> assertThat(all).contains(Character.toString(letter)));
    }

    @Test
    void everyVietnameseLetterIsReadFromVni() {
        String[] signs = {
            "aø", "aû", "aõ", "aù", "aï", "aê", "aè", "aú", "aü", "aé", "aë", "aâ", "aà", "aå", "aã", "aá", "aä"
        };
        StringBuilder read = new StringBuilder();
        for (String sign : signs) {
            read.append(decoded(Encoding.VNI, sign));
        }
        assertThat(read).hasToString("àảãáạăằẳẵắặâầẩẫấậ");
        assertThat(decoded(Encoding.VNI, "öø öû öõ öù öï ôø ôï ì æ ó í ò yø yû yõ yù î"))
                .isEqualTo("ừ ử ữ ứ ự ờ ợ ì ỉ ĩ í ị ỳ ỷ ỹ ý ỵ");
    }

    @Test
    void bytesReadAsWindows1252AreReadLikeThoseReadAsLatin1() {
        byte[] viscii = {(byte) 0x80, (byte) 0x9C, (byte) 0x93};
        String latin = new String(viscii, StandardCharsets.ISO_8859_1);
        assertThat(Encoding.VISCII.decode(latin)).isEqualTo("ẠỦỘ").isEqualTo(Encoding.VISCII.decode("€œ“"));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "UTF8")
    void textThatIsUnicodeAlreadyIsRefusedWithoutBeingSaid(Encoding encoding) {
        assertThatThrownBy(() -> encoding.decode("Phạm Thị Mẫu"))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.facts())
                                .containsExactlyEntriesOf(Map.of("expected", encoding.word())))
                .hasMessage("encoding");
    }

    @ParameterizedTest
    @EnumSource
    void plainAsciiStaysAsItIs(Encoding encoding) {
        assertThat(encoding.decode("UBND xa Mau 01/2026")).isEqualTo("UBND xa Mau 01/2026");
        assertThat(encoding.word()).isEqualTo(encoding.word().toLowerCase(Locale.ROOT));
    }

    private static String decoded(Encoding encoding, String text) {
        return Normalizer.normalize(encoding.decode(text), Normalizer.Form.NFC);
    }
}
