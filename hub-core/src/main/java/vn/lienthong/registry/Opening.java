package vn.lienthong.registry;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.lienthong.connector.Connector;
import vn.lienthong.connector.Ports;
import vn.lienthong.connector.Setting;
import vn.lienthong.connector.Settings;
import vn.lienthong.connector.Sink;
import vn.lienthong.failure.FieldProblem;
import vn.lienthong.failure.HubFailure;

/**
 * Opens a connection for a look at what it accepts. Settings that are right one by one may not fit together; the
 * connector says so when it is opened, by {@link HubFailure} or {@link IllegalArgumentException}.
 */
final class Opening {
    private final Connector connector;
    private final Settings settings;
    private final Section section;

    Opening(Connector connector, Settings settings, Section section) {
        this.connector = connector;
        this.settings = settings;
        this.section = section;
    }

    /** What the connection offers; empty when the connector refuses the settings. */
    Optional<Look> look() {
        try {
            Ports ports = connector.open(settings);
            return Optional.of(new Look(
                    ports.sinks().stream().<Class<?>>map(Sink::accepts).toList(),
                    ports.haveRows(),
                    !ports.readBacks().isEmpty()));
        } catch (HubFailure e) {
            refuse(e);
        } catch (IllegalArgumentException e) {
            section.refuse("", "settings_refused", Map.of("detail", redacted(e.getMessage())));
        }
        return Optional.empty();
    }

    private void refuse(HubFailure failure) {
        if (failure.problems().isEmpty()) {
            section.refuse("", "settings_refused", Map.of("detail", redacted(failure.code() + " " + failure.facts())));
        }
        for (FieldProblem problem : failure.problems()) {
            String key = problem.path().replaceFirst("^/", "").replace('/', '.');
            if (problem.reason().equals("missing")) {
                section.refuse(key, "missing_key", Map.of());
            } else {
                String facts = problem.facts().isEmpty() ? "" : " " + problem.facts();
                section.refuse(key, "settings_refused", Map.of("detail", redacted(problem.reason() + facts)));
            }
        }
    }

    private String redacted(@Nullable String said) {
        String message = said == null ? "" : said;
        boolean tellsASecret = connector.settings().stream()
                .filter(Setting::secret)
                .flatMap(setting -> settings.find(setting).stream())
                .map(Object::toString)
                .anyMatch(secret -> !secret.isEmpty() && message.contains(secret));
        return tellsASecret ? "***" : message;
    }

    /**
     * @param accepts the types that the connection's sinks accept
     * @param isRead whether rows come from it
     * @param isReadBack whether reports that went there can be read back
     */
    record Look(List<Class<?>> accepts, boolean isRead, boolean isReadBack) {}
}
