package vn.lienthong.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.lienthong.connector.Outcome;
import vn.lienthong.connector.Repeatability;
import vn.lienthong.ledger.DeliveryState;
import vn.lienthong.ledger.Due;
import vn.lienthong.ledger.MessageNumber;
import vn.lienthong.ledger.Transition;
import vn.lienthong.model.Successions;
import vn.lienthong.text.Lang;
import vn.lienthong.text.Texts;

class VerdictsTest {
    private static final Due DUE = new Due(
            "cong",
            1,
            Instant.EPOCH,
            LocalDate.EPOCH,
            "HS-1",
            false,
            0,
            false,
            List.of(),
            MessageNumber.parse("2603-00000001").orElseThrow(),
            "mot-cua",
            "1",
            "vn.lienthong.dossier.v1",
            Successions.NONE,
            new byte[0]);

    private final Verdicts verdicts = new Verdicts(Clock.systemUTC());
    private final Texts texts = Texts.of("ledger");

    @ParameterizedTest
    @ValueSource(strings = {"DEFECT IllegalStateException", "NO_SINK_FOR_TYPE"})
    void whatTheHubItselfFailsOverIsNotToldAsTheReceiversRefusal(String code) {
        Transition transition = verdicts.transition(DUE, Outcome.Refused.of(code), Repeatability.IDEMPOTENT, false);
        assertThat(transition.to()).isEqualTo(DeliveryState.QUARANTINED);
        assertThat(transition.reason()).isEqualTo("DEFECT");
        assertThat(transition.code()).isEqualTo("DEFECT");
        for (Lang lang : Lang.values()) {
            assertThat(texts.find(lang, "event." + transition.code())).isPresent();
            assertThat(texts.find(lang, "state.QUARANTINED." + transition.reason()))
                    .isPresent();
            assertThat(texts.find(lang, "state.QUARANTINED." + transition.reason() + ".todo"))
                    .isPresent();
        }
    }

    @Test
    void whatTheReceiverRefusesIsToldAsItsRefusal() {
        Transition transition = verdicts.transition(DUE, Outcome.Refused.of("DEFECT"), Repeatability.IDEMPOTENT, false);
        assertThat(transition.reason()).isEqualTo("REFUSED");
        assertThat(transition.code()).isEqualTo("REFUSED");
    }
}
