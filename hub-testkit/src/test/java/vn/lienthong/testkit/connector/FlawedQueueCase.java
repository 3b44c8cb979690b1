package vn.lienthong.testkit.connector;

import java.net.URI;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import vn.lienthong.connector.Bookmark;
import vn.lienthong.connector.Connector;
import vn.lienthong.connector.Http;
import vn.lienthong.connector.Place;
import vn.lienthong.connector.Ports;
import vn.lienthong.connector.Pull;
import vn.lienthong.connector.Row;
import vn.lienthong.connector.Setting;
import vn.lienthong.connector.Settings;

/** The test of a queue's connector as an author would write it; run by {@link PullKitCatchesTest} only. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(FlawedQueueCase.GivenFlaw.class)
class FlawedQueueCase extends PullTck implements Connector, SourceStage, Pull {
    private static final int PORTION = 100;

    private final Optional<QueueFlaw> flaw;
    private final List<Map<String, String>> queue = new ArrayList<>();

    FlawedQueueCase(GivenFlaw.Given given) {
        this.flaw = given.flaw();
    }

    @Override
    public void read(Bookmark from, Http http, Rows rows) {
        int given = 0;
        while (!rows.enough() && given < queue.size()) {
            List<Map<String, String>> portion = queue.subList(given, Math.min(given + PORTION, queue.size()));
            List<Row> some = portion.stream()
                    .map(record -> new Row(new Place("queue", record.getOrDefault(KEY, "")), record))
                    .toList();
            if (has(QueueFlaw.ACKNOWLEDGED_BEFORE_IT_IS_DURABLE)) {
                portion.clear();
            }
            rows.take(some, from);
            if (has(QueueFlaw.ACKNOWLEDGED_WITH_ALL_OTHERS)) {
                queue.clear();
            } else if (has(QueueFlaw.ACKNOWLEDGED_NEVER)) {
                given += some.size();
            } else if (!has(QueueFlaw.ACKNOWLEDGED_BEFORE_IT_IS_DURABLE)) {
                portion.clear();
            }
        }
    }

    private boolean has(QueueFlaw one) {
        return flaw.filter(one::equals).isPresent();
    }

    @Override
    protected Connector connector() {
        return this;
    }

    @Override
    protected Map<String, String> settings(URI base) {
        return Map.of();
    }

    @Override
    protected SourceStage stage() {
        return this;
    }

    @Override
    public String id() {
        return "flawed";
    }

    @Override
    public List<Setting<?>> settings() {
        return List.of();
    }

    @Override
    public Ports open(Settings settings) {
        return Ports.of((Pull) this);
    }

    @Override
    public URI base() {
        return URI.create("http://demo.phutho.local");
    }

    @Override
    public boolean givesAgain() {
        return false;
    }

    @Override
    public void holds(List<Map<String, String>> records) {
        queue.clear();
        queue.addAll(records);
    }

    @Override
    public boolean spoil(int index) {
        return false;
    }

    @Override
    public Set<SourceFault> faults() {
        return EnumSet.noneOf(SourceFault.class);
    }

    @Override
    public void strike(SourceFault fault) {
        throw new IllegalArgumentException(fault + " is none of a list");
    }

    @Override
    public void calm() {
        // It is never broken.
    }

    /** Takes the flaw from the run's configuration. */
    static final class GivenFlaw implements ParameterResolver {
        record Given(Optional<QueueFlaw> flaw) {}

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == Given.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return new Given(context.getConfigurationParameter("flaw")
                    .filter(name -> !name.isEmpty())
                    .map(QueueFlaw::valueOf));
        }
    }
}
