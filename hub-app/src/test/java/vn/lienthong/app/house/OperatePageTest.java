package vn.lienthong.app.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.lienthong.app.Catalogues;
import vn.lienthong.ledger.DeliveryState;
import vn.lienthong.registry.Right;
import vn.lienthong.simulator.FaultKind;
import vn.lienthong.text.Lang;
import vn.lienthong.text.Texts;

/** What the operators' page lists is all that there is, under the names that the hub uses. */
class OperatePageTest {
    private static final Texts TEXTS = Texts.of(Catalogues.all());
    private static final Pattern METER = Pattern.compile("\"(hub\\.[a-z.]+)\"");

    private final String page = Repository.read("docs/operate.md");

    @Test
    void everyStateRightAndFaultIsThere() {
        Stream.of(DeliveryState.values(), Right.values(), FaultKind.values())
                .flatMap(Arrays::stream)
                .forEach(name -> assertThat(page).contains("`" + name + "`"));
    }

    @Test
    void everyActHasItsVietnameseName() {
        Set<String> acts = new TreeSet<>(TEXTS.codes(Lang.VI));
        acts.removeIf(code -> !code.matches("act\\.[a-z-]+"));
        assertThat(acts).hasSize(8);
        for (String act : acts) {
            assertThat(page).contains(act.substring("act.".length())).contains(TEXTS.say(Lang.VI, act));
        }
    }

    @Test
    void everyNumberOfTheHubIsThere() {
        Set<String> meters = new TreeSet<>();
        for (String source : new String[] {"Meters", "BacklogMeters", "DutyMeters"}) {
            METER.matcher(Repository.read("hub-app/src/main/java/vn/lienthong/app/" + source + ".java"))
                    .results()
                    .forEach(found -> meters.add(found.group(1)));
        }
        assertThat(meters).hasSizeGreaterThan(5);
        meters.forEach(meter -> assertThat(page).contains("`" + meter.replace('.', '_')));
    }

    @Test
    void theFieldsOfATraceAreThoseOfTheTranslator() {
        String join = Repository.read("docs/join-dossiers.md");
        Pattern.compile("String [A-Z]+ = \"([A-Za-z]+)\"")
                .matcher(Repository.read(
                        "connectors/src/main/java/vn/lienthong/connectors/onestop/DocumentTraceToProgress.java"))
                .results()
                .forEach(field -> assertThat(join).contains("`" + field.group(1) + "`"));
    }
}
