package vn.lienthong.simulator.onestop;

import java.net.URI;
import java.time.Duration;
import java.util.Map;

/**
 * How the one-stop systems reach a hub.
 *
 * @param hub base address
 * @param token where tokens are given; with no credentials none is asked for
 * @param credentials of each source connection
 * @param lanes how many requests are under way at most; the events of one dossier share a lane and keep their order
 * @param answerWithin after that time an answer counts as lost and the event is sent again
 */
public record ClientSettings(
        URI hub, URI token, Map<String, Credentials> credentials, int lanes, Duration answerWithin) {
    public ClientSettings {
        credentials = Map.copyOf(credentials);
        if (lanes < 1 || lanes > 256) {
            throw new IllegalArgumentException("lanes: 1–256 expected");
        }
    }

    /** Eight lanes, thirty seconds, tokens from the hub itself. */
    public static ClientSettings of(URI hub, Map<String, Credentials> credentials) {
        return new ClientSettings(hub, hub.resolve("/oauth2/token"), credentials, 8, Duration.ofSeconds(30));
    }

    public ClientSettings withLanes(int changed) {
        return new ClientSettings(hub, token, credentials, changed, answerWithin);
    }

    public ClientSettings withToken(URI changed) {
        return new ClientSettings(hub, changed, credentials, lanes, answerWithin);
    }

    public ClientSettings withAnswerWithin(Duration changed) {
        return new ClientSettings(hub, token, credentials, lanes, changed);
    }
}
