package vn.lienthong.app.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code ./hub demo --once} exactly as a newcomer types it, with the jars just built: the smoke test of the whole. That
 * its judge catches falsified records is shown by {@code PromisesTest} of the simulators.
 */
class DemoTest {
    private static final long LONGEST_MINUTES = 8;
    private static final List<String> PROMISES = List.of(
            "Mọi bản tin gửi đi đều có biên nhận riêng",
            "Cổng Dịch vụ công nhận đủ, mỗi bản tin đúng một lần",
            "Cổng Dịch vụ công nhận đúng thứ tự của từng hồ sơ",
            "IOC nhận đủ, mỗi bản tin đúng một lần",
            "IOC nhận đúng thứ tự của từng hồ sơ",
            "Gửi lại y nguyên: đúng biên nhận cũ",
            "Cùng mã, khác nội dung: bị từ chối 409",
            "Cổng hỏng: một sự cố, mở rồi đóng",
            "Cổng hỏng: không mất lượt gửi nào",
            "Hồ sơ lỗi bị cách ly, chỉ giữ lại chính hồ sơ đó",
            "Không còn gì dở dang",
            "Cân đối khớp, chênh lệch 0",
            "Kiểm tra toàn bộ sổ: 0 lỗi",
            "Văn bản đến đúng từng nơi nhận, mỗi nơi một lần",
            "Lệnh thu hồi đến sau văn bản bị thu hồi",
            "Nơi gửi biết ai đã xong và ai từ chối",
            "Tệp 80 MB đến nơi nguyên vẹn từng byte",
            "Hồ sơ của ba nguồn cũ đến IOC, mỗi hồ sơ một lần",
            "Tên ghi bằng TCVN3 thành Unicode đúng dấu",
            "Dòng lỗi được để riêng kèm lý do, không cản dòng tốt",
            "Người nộp hồ sơ đang xử lý được xác minh, có mục đích",
            "Không có hồ sơ đang mở: không được hỏi",
            "Báo cáo truy cập có từng câu hỏi, cả câu bị từ chối",
            "Số liệu tính ra đúng như hai tỉnh đã công bố",
            "Không ai tự duyệt báo cáo của mình",
            "Ô giữ số cũ và ô bị làm tròn đều bị phát hiện",
            "Mọi ô ở hệ thống quốc gia bằng số đã duyệt",
            "Cuối ngày mọi kết nối cân đối, không còn gì dở dang, sổ 0 lỗi",
            "Không còn sự cố nào mở, ngoài nhắc hạn báo cáo");

    @Test
    void oneDayIsPlayedAndEveryPromiseHolds(@TempDir Path folder) throws IOException, InterruptedException {
        Path output = folder.resolve("output");
        ProcessBuilder builder = new ProcessBuilder("bash", Launcher.PATH.toString(), "demo", "--once")
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().put("HUB_BUILD", "never");
        Process demo = builder.start();
        try {
            boolean ended = demo.waitFor(LONGEST_MINUTES, TimeUnit.MINUTES);

            String said = Files.readString(output);
            assertThat(ended).as(said).isTrue();
            assertThat(demo.exitValue()).as(said).isZero();
            assertThat(said)
                    .contains("Trung tâm sẵn sàng", "Bản tin đi đâu", "cong-dvcqg", "Mọi cam kết đều đúng.")
                    .contains("Văn bản điện tử", "Nguồn dữ liệu cũ", "Hỏi CSDL dân cư", "Báo cáo quốc gia")
                    .contains("ho-so-2026-03.xlsx, row 3: Ngày nhận date_form", "HTTP 403, dossier_not_open")
                    .contains("2 448 (22.55 %), 3 859 (43.23 %), 4 680 (34.22 %)")
                    .contains("TTHC.MUC4: duyệt / approved 680, ở đó / there 612")
                    .contains("KYSO.DAYDU.SO: duyệt / approved 86.9, ở đó / there 87")
                    .doesNotContain("✗", "Exception", "\tat ");
            assertThat(said.lines().filter(line -> line.startsWith("  ✓ ")).map(DemoTest::inVietnamese))
                    .containsExactlyElementsOf(PROMISES);
        } finally {
            demo.destroy();
        }
    }

    private static String inVietnamese(String line) {
        return line.substring("  ✓ ".length(), line.indexOf(" / "));
    }
}
