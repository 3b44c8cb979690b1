package vn.lienthong.connectors.documentoffice;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import vn.lienthong.connector.Http;
import vn.lienthong.connector.Outcome;
import vn.lienthong.connector.Parcel;
import vn.lienthong.connector.Repeatability;
import vn.lienthong.connector.Sink;
import vn.lienthong.connectors.packages.ConversationStopped;
import vn.lienthong.connectors.packages.PackageFile;
import vn.lienthong.model.CanonicalMessage;
import vn.lienthong.model.OrgCode;

/**
 * Brings packages of one kind. Whether one arrived is asked by our number of it. ASSUMED: the codes are those of another
 * provincial variant (domain section 1.8).
 */
record OfficeSink<M extends CanonicalMessage>(
        Class<M> accepts, String type, Function<M, OrgCode> receiver, Office office, Clock clock) implements Sink<M> {
    private static final Duration LOCKED = Duration.ofMinutes(15);

    @Override
    public Repeatability repeatability() {
        return Repeatability.ASKABLE;
    }

    @Override
    public Outcome deliver(Parcel<M> parcel, Http http) {
        try {
            PackageFile file = PackageFile.of(parcel.message(), parcel.contents());
            OfficeAnswer answer = office.send(type, parcel.idempotencyKey(), file, http);
            if (!answer.isOk()) {
                return refusal(answer.code(), receiver.apply(parcel.message()));
            }
            String docId = answer.content().path("docId").asText("");
            return new Outcome.Delivered(docId.isEmpty() ? null : docId);
        } catch (ConversationStopped stopped) {
            return stopped.outcome();
        } catch (IOException e) {
            return Outcome.Refused.of("content-damaged");
        }
    }

    @Override
    public Optional<Outcome> find(Parcel<M> parcel, Http http) {
        try {
            return office.has(type, parcel.idempotencyKey(), http)
                    ? Optional.of(new Outcome.Delivered(parcel.idempotencyKey()))
                    : Optional.empty();
        } catch (ConversationStopped stopped) {
            return Optional.of(stopped.outcome());
        }
    }

    private Outcome refusal(String code, OrgCode to) {
        return switch (code) {
            case "15" -> new Outcome.Misconfigured("code 15");
            case "18" -> new Outcome.Unroutable(to.value());
            case "20" -> Outcome.TargetDown.of("code 20");
            case "23" -> new Outcome.NotNow("23", clock.instant().plus(LOCKED));
            default -> Outcome.Refused.of(code);
        };
    }
}
