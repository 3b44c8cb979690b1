package vn.lienthong.connectors.restpull;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.lienthong.connector.Bookmark;
import vn.lienthong.connector.Pull;
import vn.lienthong.connector.Row;
import vn.lienthong.connector.Setting;
import vn.lienthong.connector.Settings;
import vn.lienthong.connector.SourceTrouble;
import vn.lienthong.connectors.support.AgencyStage;
import vn.lienthong.http.HttpOptions;
import vn.lienthong.http.PooledHttp;
import vn.lienthong.simulator.AgencySimulator;

/** One connection to an agency's system and the hub that reads it; remembers rows and bookmark. */
final class Agency implements Pull.Rows {
    private final AgencySimulator real;
    private final Map<String, String> texts = new HashMap<>();
    private final List<Row> rows = new ArrayList<>();
    private Bookmark bookmark = Bookmark.START;
    private Instant now = AgencyStage.NOW;
    private Optional<Pull> open = Optional.empty();

    Agency(AgencySimulator real, String... settings) {
        this.real = real;
        texts.put("base", real.base().toString());
        for (int i = 0; i < settings.length; i += 2) {
            texts.put(settings[i], settings[i + 1]);
        }
    }

    Agency at(Instant later) {
        now = later;
        open = Optional.empty();
        return this;
    }

    Optional<SourceTrouble> read() {
        Pull pull = open.orElseGet(this::open);
        open = Optional.of(pull);
        try (PooledHttp http = PooledHttp.open(HttpOptions.to(real.base()).answerWithin(Duration.ofSeconds(5)))) {
            pull.read(bookmark, http, this);
            return Optional.empty();
        } catch (SourceTrouble trouble) {
            return Optional.of(trouble);
        }
    }

    Pull open() {
        RestPullConnector connector = new RestPullConnector(Clock.fixed(now, ZoneOffset.UTC));
        Map<String, Object> values = new HashMap<>();
        for (Setting<?> setting : connector.settings()) {
            String text = texts.get(setting.key());
            if (text != null) {
                values.put(setting.key(), setting.parse().apply(text));
            }
        }
        return connector.open(new Settings(values)).pulls().get(0);
    }

    @Override
    public void take(List<Row> portion, Bookmark after) {
        rows.addAll(portion);
        bookmark = after;
    }

    @Override
    public boolean enough() {
        return false;
    }

    List<String> keys() {
        return rows.stream().map(row -> row.columns().getOrDefault("ma", "–")).toList();
    }

    List<String> places() {
        return rows.stream().map(row -> row.place().toString()).toList();
    }

    Agency forget() {
        rows.clear();
        return this;
    }
}
