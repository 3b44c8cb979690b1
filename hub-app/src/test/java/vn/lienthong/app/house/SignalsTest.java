package vn.lienthong.app.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import vn.lienthong.app.Catalogues;
import vn.lienthong.text.Lang;
import vn.lienthong.text.Texts;

/** What told the hub of a failure has a sentence: no clerk reads a bare code. */
class SignalsTest {
    private static final Texts TEXTS = Texts.of(Catalogues.all());

    /** In the Http port every literal of this form is a signal. */
    private static final Pattern OF_THE_PORT = Pattern.compile("\"([a-z]{2,}(?:-[a-z]+)+|interrupted)\"");

    private static final Pattern OF_A_CONNECTOR = Pattern.compile(
            "(?:TargetDown(?:\\.of)?|Unknown|Misconfigured)\\(\\s*\"([^\" :]+)|(?:signal|what|NOT_THE_\\w+) = \"([^\" :]+)");

    @Test
    void everySignalHasASentence() {
        Set<String> signals = new TreeSet<>();
        for (String port : new String[] {"Faults", "Answer"}) {
            OF_THE_PORT
                    .matcher(Repository.read("hub-http/src/main/java/vn/lienthong/http/" + port + ".java"))
                    .results()
                    .forEach(found -> signals.add(found.group(1)));
        }
        for (Path source : Repository.files(Repository.at("connectors/src/main/java"))) {
            OF_A_CONNECTOR
                    .matcher(Repository.read(source))
                    .results()
                    .forEach(found -> signals.add(found.group(1) == null ? found.group(2) : found.group(1)));
        }
        assertThat(signals).contains("connect-refused", "answer-too-large", "HTTP", "error_code", "not-the-portal");
        assertThat(signals)
                .isNotEmpty()
                .allMatch(signal -> TEXTS.find(Lang.VI, "signal." + signal).isPresent());
    }
}
