package vn.lienthong.testkit.connector;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import vn.lienthong.connector.Connector;
import vn.lienthong.connector.Contents;
import vn.lienthong.connector.Http;
import vn.lienthong.model.CanonicalMessage;
import vn.lienthong.wire.StrictJson;

/**
 * What every connector must keep; the test of a connector extends this and says what is its own.
 *
 * <p>Fixtures stand below {@code /fixtures/<connector id>/}: {@code sink/<type>--<name>/} with {@code canonical.json} and
 * the body that goes out, {@code native.json}; {@code push/<path with - for />--<name>/} with the vendor's body {@code
 * native.json} and the list of messages {@code canonical.json}. The type is the middle of the event's type: {@code
 * dossier} of {@code vn.lienthong.dossier.v1}.
 */
public abstract class ConnectorTck {

    protected abstract Connector connector();

    /** Texts of the settings, as a connection file gives them, for a system at {@code base}. */
    protected abstract Map<String, String> settings(URI base);

    /** The system behind the sinks; must be there when the connector has any. */
    protected Optional<Simulator> simulator() {
        return Optional.empty();
    }

    /** JSON pointers into the fixtures of a push: what a message cannot be without. */
    protected List<String> requiredFields(String pushPath) {
        return List.of();
    }

    /** Fields at the top of a sent body that differ from conversation to conversation, such as a session. */
    protected Set<String> volatileFields() {
        return Set.of();
    }

    /** The contents that the messages of the fixtures name by hash. */
    protected Contents contents() {
        return new NoContents();
    }

    /** A body as it goes out, or a native fixture, as JSON that can be compared; for forms other than JSON. */
    protected JsonNode tree(byte[] nativeForm) {
        return new StrictJson().tree(nativeForm);
    }

    /** Brings the system into the state in which it takes this message. */
    protected void prepare(CanonicalMessage message, Http http) {}

    @TestFactory
    Stream<DynamicTest> itsSettingsAreDeclared() {
        return new SettingsClauses(this).all();
    }

    @TestFactory
    Stream<DynamicTest> itsMessagesAreTranslated() {
        return Scene.of(this).stream().flatMap(scene -> new SinkClauses(scene).all());
    }

    @TestFactory
    Stream<DynamicTest> itsPushesAreRead() {
        return new PushClauses(this).all();
    }

    @TestFactory
    Stream<DynamicTest> itsOutcomesAreReachedOverTheWire() {
        return Scene.of(this).stream()
                .flatMap(scene -> Stream.concat(new OutcomeClauses(scene).all(), new EffectClauses(scene).all()));
    }

    @TestFactory
    Stream<DynamicTest> itTellsNobodysData() {
        return Scene.of(this).stream().flatMap(scene -> new PrivacyClauses(scene).all());
    }
}
