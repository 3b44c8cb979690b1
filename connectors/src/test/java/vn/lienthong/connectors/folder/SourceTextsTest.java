package vn.lienthong.connectors.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.lienthong.text.Lang;
import vn.lienthong.text.Texts;

final class SourceTextsTest {
    private static final Pattern REASON =
            Pattern.compile("\"((?:file|folder|header|mailbox|queue|record|server|sheet)_[a-z_]+)\"");

    @Test
    void everyReasonHasASentenceAndARemedyInBothLanguages() throws IOException {
        Texts texts = Texts.of("source");
        Set<String> reasons = reasons();
        assertThat(reasons)
                .contains("file_cut", "folder_too_full", "header_twice")
                .hasSizeGreaterThan(12);
        for (Lang lang : Lang.values()) {
            for (String reason : reasons) {
                assertThat(texts.say(lang, "source." + reason))
                        .as(reason)
                        .endsWith(reason.equals("sheet_missing") ? "" : ".");
                assertThat(texts.say(lang, "source." + reason + ".remedy"))
                        .as(reason)
                        .endsWith(".");
            }
        }
    }

    private static Set<String> reasons() throws IOException {
        Set<String> reasons = new TreeSet<>();
        for (String room : List.of("folder", "files", "documentfolder", "queue")) {
            try (Stream<Path> files =
                    Files.list(Path.of("src/main/java/vn/lienthong/connectors").resolve(room))) {
                for (Path file : files.toList()) {
                    Matcher reason = REASON.matcher(Files.readString(file));
                    while (reason.find()) {
                        reasons.add(reason.group(1));
                    }
                }
            }
        }
        return reasons;
    }
}
