package vn.lienthong.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lienthong.model.OrgCode;

/** The example of docs/organisations.md is a registry that says what the page says. */
class OrganisationsPageTest {

    @Test
    void theExampleLoadsAndLeadsWhereThePageSays(@TempDir Path folder) throws IOException {
        String page = Files.readString(Path.of("..", "docs", "organisations.md"));
        int from = page.indexOf("```yaml\n") + "```yaml\n".length();
        TestInstallation installation = TestInstallation.in(folder)
                .with("organisations.yaml", "- {code: [H44.05], name: Sở Nội vụ, kind: DEPARTMENT, parent: H44}\n")
                .with("organisations/mau.yaml", page.substring(from, page.indexOf("```", from)));
        LocalDate day = LocalDate.of(2025, 7, 1);

        assertThat(installation.problems()).isEmpty();
        Organisations registry = installation.load().organisations();
        assertThat(registry.resolve(OrgCode.of("H62"), day)
                        .organisation()
                        .orElseThrow()
                        .name())
                .isEqualTo("Ủy ban nhân dân tỉnh Phú Thọ");
        assertThat(registry.resolve(OrgCode.of("H44.31.21"), day).candidates()).hasSize(2);
        assertThat(registry.resolve(OrgCode.of("phu-tho"), day).candidates()).hasSize(1);
    }
}
