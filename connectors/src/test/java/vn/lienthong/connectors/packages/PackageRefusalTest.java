package vn.lienthong.connectors.packages;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.lienthong.connector.Outcome;

/** Which of several receivers a system does not know. */
class PackageRefusalTest {
    private static final Parties BETWEEN =
            new Parties("000.00.00.H44", List.of("000.00.12.H44", "000.00.31.H44"), "15/UBND-VX");

    @Test
    void theOneThatItsSentenceNamesIsMeant() {
        assertThat(unknown("Đơn vị nhận 000.00.31.H44 không tồn tại"))
                .isEqualTo(new Outcome.Unroutable("000.00.31.H44"));
        assertThat(unknown("Không có đơn vị 000.00.31.H44.")).isEqualTo(new Outcome.Unroutable("000.00.31.H44"));
    }

    @Test
    void aCodeWithinALongerOneIsNotMeant() {
        assertThat(unknown("Đơn vị nhận 1000.00.31.H44 hoặc 000.00.12.H44.05 không tồn tại"))
                .isEqualTo(new Outcome.Unroutable("000.00.12.H44, 000.00.31.H44"));
    }

    @Test
    void whereItNamesNobodyItMayBeAnyOfThem() {
        assertThat(unknown("Đơn vị nhận không tồn tại"))
                .isEqualTo(new Outcome.Unroutable("000.00.12.H44, 000.00.31.H44"));
    }

    private static Outcome unknown(String sentence) {
        var said = JsonNodeFactory.instance
                .objectNode()
                .put("status", "FAIL")
                .put("ErrorCode", "18")
                .put("ErrorDesc", sentence);
        return new PackageRefusal(Clock.systemUTC())
                .of(PackageAnswer.of(said, "ErrorCode").orElseThrow(), BETWEEN);
    }
}
