package vn.lienthong.testkit.connector;

import java.util.List;
import java.util.Optional;
import vn.lienthong.connector.Connector;
import vn.lienthong.connector.Ports;
import vn.lienthong.connector.Repeatability;
import vn.lienthong.connector.Setting;
import vn.lienthong.connector.Settings;

/** A sound connector, but for one flaw. */
public final class FlawedConnector implements Connector {
    private final Optional<Flaw> flaw;
    private final Repeatability repeatability;

    public FlawedConnector() {
        this(Optional.empty(), Repeatability.IDEMPOTENT);
    }

    FlawedConnector(Optional<Flaw> flaw, Repeatability repeatability) {
        this.flaw = flaw;
        this.repeatability = repeatability;
    }

    @Override
    public String id() {
        return "flawed";
    }

    @Override
    public List<Setting<?>> settings() {
        return List.of(
                Setting.text(
                        has(Flaw.KEY_NOT_KEBAB) ? "Unit_Code" : "unit",
                        has(Flaw.SETTING_WITHOUT_SENTENCE) ? "unit" : "Code of the unit on whose behalf we speak."),
                has(Flaw.SECRET_NOT_MARKED)
                        ? Setting.text("password", "Password of the account there.")
                                .or("")
                        : Setting.secret("password", "Password of the account there.")
                                .or(""));
    }

    private boolean has(Flaw one) {
        return flaw.filter(one::equals).isPresent();
    }

    @Override
    public Ports open(Settings settings) {
        return new Ports(
                List.of(new FlawedPush(flaw)),
                List.of(),
                List.of(),
                List.of(),
                List.of(new FlawedSink(flaw, repeatability)));
    }
}
