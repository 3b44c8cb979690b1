package vn.lienthong.registry;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.lienthong.connector.Asking;
import vn.lienthong.connector.Connector;
import vn.lienthong.connector.Gateway;
import vn.lienthong.connector.Http;
import vn.lienthong.connector.Outcome;
import vn.lienthong.connector.Parcel;
import vn.lienthong.connector.Ports;
import vn.lienthong.connector.Repeatability;
import vn.lienthong.connector.Reply;
import vn.lienthong.connector.Setting;
import vn.lienthong.connector.Settings;
import vn.lienthong.connector.Sink;
import vn.lienthong.failure.FailureCode;
import vn.lienthong.failure.FieldProblem;
import vn.lienthong.failure.HubFailure;
import vn.lienthong.model.CanonicalMessage;
import vn.lienthong.model.Dossier;
import vn.lienthong.model.DossierProgress;
import vn.lienthong.model.OrgCode;
import vn.lienthong.model.PersonQuestion;
import vn.lienthong.model.QuestionKind;

/** Small connectors of every shape that configuration has to deal with. */
final class TestConnectors {
    static final Setting<URI> BASE = Setting.address("base", "Address of the system.");
    static final Setting<String> PASSWORD = Setting.secret("password", "Password of the account.");
    static final Setting<String> TOKEN =
            Setting.secret("token", "Token sent with every event.").or("");
    static final Setting<String> KEY = Setting.secret("key", "Signs events.").or("");
    static final Setting<String> NAME = Setting.text("name", "Name | title.").or("x");
    static final Setting<Mode> MODE =
            Setting.oneOf("mode", Mode.class, "Content mode.").or(Mode.BINARY);
    static final Setting<Duration> TIMEOUT =
            Setting.duration("timeout", "Longest wait.").or(Duration.ofMinutes(2));
    static final Setting<Integer> ATTEMPTS =
            Setting.number("attempts", "How often.").or(3);
    static final Setting<Boolean> FLAG = Setting.flag("flag", "Whether.").or(false);

    static final Setting<OrgCode> OFFICE =
            code("office", "Office that takes in.").or(OrgCode.of("H44"));

    private TestConnectors() {}

    enum Mode {
        BINARY,
        STRUCTURED
    }

    static Map<String, Connector> all() {
        return Stream.of(oneStop(), portal(), subscriber(), knower())
                .collect(Collectors.toMap(Connector::id, each -> each));
    }

    static Connector oneStop() {
        return new Fake("one-stop", List.of(), settings -> Ports.of(new Sink<?>[0]));
    }

    static Connector portal() {
        return new Fake(
                "portal",
                List.of(BASE, PASSWORD),
                settings -> Ports.of(new Nowhere<>(Dossier.class), new Nowhere<>(DossierProgress.class)));
    }

    /** Refuses structured mode with a sentence that holds the token, and a flag without the key. */
    static Connector subscriber() {
        return new Fake(
                "subscriber", List.of(BASE, TOKEN, KEY, NAME, MODE, TIMEOUT, ATTEMPTS, FLAG, OFFICE), settings -> {
                    if (settings.get(MODE) == Mode.STRUCTURED) {
                        throw new IllegalArgumentException("no structured mode with token " + settings.get(TOKEN));
                    }
                    if (settings.get(FLAG) && settings.get(KEY).isEmpty()) {
                        throw new HubFailure(FailureCode.SETTINGS_INVALID, List.of(FieldProblem.of("/key", "missing")));
                    }
                    return Ports.of(new Nowhere<>(CanonicalMessage.class));
                });
    }

    /** Answers questions about persons. */
    static Connector knower() {
        return new Fake(
                "knower",
                List.of(),
                settings -> Ports.of(new Knows(QuestionKind.PERSON), new Knows(QuestionKind.PERSON_CHECK)));
    }

    static Setting<OrgCode> code(String key, String meaning) {
        return new Setting<>(key, OrgCode.class, meaning, Optional.empty(), false, OrgCode::of);
    }

    /** A connector with the settings of one that another module has. */
    static Connector like(String id, Setting<?>... settings) {
        return new Fake(id, List.of(settings), all -> Ports.of(new Nowhere<>(CanonicalMessage.class)));
    }

    private record Fake(String id, List<Setting<?>> settings, Function<Settings, Ports> opening) implements Connector {
        @Override
        public Ports open(Settings given) {
            return opening.apply(given);
        }
    }

    private record Knows(QuestionKind kind) implements Gateway<PersonQuestion> {
        @Override
        public Class<PersonQuestion> asks() {
            return PersonQuestion.class;
        }

        @Override
        public Reply ask(PersonQuestion question, Asking asking, Http http) {
            throw new UnsupportedOperationException();
        }
    }

    private record Nowhere<M extends CanonicalMessage>(Class<M> accepts) implements Sink<M> {
        @Override
        public Repeatability repeatability() {
            return Repeatability.IDEMPOTENT;
        }

        @Override
        public Outcome deliver(Parcel<M> parcel, Http http) {
            throw new UnsupportedOperationException();
        }
    }
}
