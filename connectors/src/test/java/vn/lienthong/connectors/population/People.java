package vn.lienthong.connectors.population;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import vn.lienthong.connector.Asking;
import vn.lienthong.connector.Setting;
import vn.lienthong.connector.Settings;
import vn.lienthong.model.BirthDate;
import vn.lienthong.model.CitizenId;
import vn.lienthong.model.PersonQuestion;
import vn.lienthong.simulator.PopulationSimulator;

/** Who asks and who is asked about, all of them invented. */
final class People {
    static final Asking ASKING = new Asking("20210305-000001", CitizenId.of("025000000099"), "1.000123");
    static final PersonQuestion MAU =
            new PersonQuestion(CitizenId.of("025000000001"), "Phạm Thị Mẫu", BirthDate.of("1985-04-17"));
    static final PersonQuestion NOBODY =
            new PersonQuestion(CitizenId.of("025000000007"), "Không Có Ai", BirthDate.of("1970"));

    private People() {}

    static Map<String, String> texts(URI base) {
        return Map.of(
                "base",
                base.toString(),
                "username",
                PopulationSimulator.USERNAME,
                "secret-key",
                PopulationSimulator.SECRET_KEY,
                "api-key",
                PopulationSimulator.API_KEY,
                "unit",
                "H44",
                "integration-code",
                "037");
    }

    /** The settings with further ones, as name, value, name, value. */
    static Settings settings(URI base, String... more) {
        Map<String, String> texts = new HashMap<>(texts(base));
        for (int i = 0; i < more.length; i += 2) {
            texts.put(more[i], more[i + 1]);
        }
        Map<String, Object> values = new HashMap<>();
        for (Setting<?> setting : PopulationSettings.all()) {
            String text = texts.get(setting.key());
            if (text != null) {
                values.put(setting.key(), setting.parse().apply(text));
            }
        }
        return new Settings(values);
    }
}
