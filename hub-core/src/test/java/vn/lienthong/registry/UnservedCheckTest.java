package vn.lienthong.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lienthong.connector.Connector;
import vn.lienthong.connector.Http;
import vn.lienthong.connector.Outcome;
import vn.lienthong.connector.Parcel;
import vn.lienthong.connector.Ports;
import vn.lienthong.connector.Repeatability;
import vn.lienthong.connector.Setting;
import vn.lienthong.connector.Settings;
import vn.lienthong.connector.Sink;
import vn.lienthong.model.CanonicalMessage;

/** What is addressed to an office without a system is never without a place to wait. */
class UnservedCheckTest {
    private final Path folder;

    UnservedCheckTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void whoServesSomeOfficesNeedsSomebodyForTheRest() {
        assertThat(reasons("- {to: a, types: [official-document], organisations: [H44.05]}\n"))
                .containsExactly("1 unserved_missing");
        assertThat(reasons("- {to: a, types: [official-document], outside: [H44]}\n"))
                .containsExactly("1 unserved_missing");
        assertThat(reasons("- {to: a, types: [official-document]}\n")).isEmpty();
        assertThat(reasons("- {to: a, types: [dossier], organisations: [H44.05]}\n"))
                .isEmpty();
        assertThat(reasons("""
                - {to: a, types: [official-document], organisations: [H44.05]}
                - {to: b, types: [official-document, document-status], unserved: true}
                """)).isEmpty();
    }

    @Test
    void theRestIsTakenOnceAndAsAWhole() {
        assertThat(reasons("""
                - {to: a, types: [official-document], unserved: true, from: [b]}
                - {to: b, types: [official-document], unserved: true}
                - {to: b, types: [dossier], unserved: true}
                - {to: b, types: [document-status], unserved: yes}
                """))
                .containsExactly("1 unserved_alone", "2 unserved_twice", "3 unserved_type", "4 value_invalid");
    }

    private List<String> reasons(String subscriptions) {
        TestInstallation.in(folder)
                .with("connections/mot-cua.yaml", connection())
                .with("connections/cong.yaml", connection())
                .with("connections/a.yaml", connection())
                .with("connections/b.yaml", connection())
                .with("subscriptions.yaml", subscriptions);
        return Configuration.check(folder, Map.of("everything", new Everything()), name -> Optional.empty())
                .problems()
                .stream()
                .map(problem -> problem.line() + " " + problem.reason())
                .toList();
    }

    private static String connection() {
        return "{connector: everything, title: Hệ thống, owner: H44}\n";
    }

    /** Takes messages of every type. */
    private static final class Everything implements Connector {
        @Override
        public String id() {
            return "everything";
        }

        @Override
        public List<Setting<?>> settings() {
            return List.of();
        }

        @Override
        public Ports open(Settings settings) {
            return Ports.of(new Anything(CanonicalMessage.class));
        }
    }

    private record Anything(Class<CanonicalMessage> accepts) implements Sink<CanonicalMessage> {
        @Override
        public Repeatability repeatability() {
            return Repeatability.IDEMPOTENT;
        }

        @Override
        public Outcome deliver(Parcel<CanonicalMessage> parcel, Http http) {
            return new Outcome.Delivered(null);
        }
    }
}
