package vn.lienthong.connectors.documentaxis;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Function;
import vn.lienthong.connector.Http;
import vn.lienthong.connector.Outcome;
import vn.lienthong.connector.Parcel;
import vn.lienthong.connector.Repeatability;
import vn.lienthong.connector.Sink;
import vn.lienthong.connectors.packages.ConversationStopped;
import vn.lienthong.connectors.packages.FetchedPackage;
import vn.lienthong.connectors.packages.PackageFile;
import vn.lienthong.model.CanonicalMessage;
import vn.lienthong.model.ContentHash;

/** Sends packages of one kind. Whether one arrived is told by the list of what was sent, and by its bytes. */
final class PackageSink<M extends CanonicalMessage> implements Sink<M> {
    private final Class<M> type;
    private final String messageType;
    private final Function<M, AxisRefusal.Parties> parties;
    private final Axis axis;
    private final AxisRefusal refusal;

    PackageSink(
            Class<M> type,
            String messageType,
            Function<M, AxisRefusal.Parties> parties,
            Axis axis,
            AxisRefusal refusal) {
        this.type = type;
        this.messageType = messageType;
        this.parties = parties;
        this.axis = axis;
        this.refusal = refusal;
    }

    @Override
    public Class<M> accepts() {
        return type;
    }

    @Override
    public Repeatability repeatability() {
        return Repeatability.ASKABLE;
    }

    @Override
    public Outcome deliver(Parcel<M> parcel, Http http) {
        AxisRefusal.Parties between = parties.apply(parcel.message());
        try {
            PackageFile file = PackageFile.of(parcel.message(), parcel.contents());
            AxisAnswer answer = axis.send(between.from(), messageType, file, http);
            if (!answer.isOk()) {
                return refusal.of(answer, between);
            }
            String docId = answer.content().path("DocId").asText("");
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
            ContentHash ours =
                    PackageFile.of(parcel.message(), parcel.contents()).hash();
            AxisRefusal.Parties between = parties.apply(parcel.message());
            for (JsonNode entry : axis.sent(http)) {
                if (mayBe(entry, between)
                        && hashOf(entry.path("senderDocId").asText(), http).equals(ours)) {
                    return Optional.of(
                            new Outcome.Delivered(entry.path("senderDocId").asText()));
                }
            }
            return Optional.empty();
        } catch (ConversationStopped stopped) {
            return Optional.of(stopped.outcome());
        } catch (IOException e) {
            return Optional.of(Outcome.Refused.of("content-damaged"));
        }
    }

    private boolean mayBe(JsonNode entry, AxisRefusal.Parties between) {
        String notation = entry.path("notation").asText();
        return messageType.equals(entry.path("messageType").asText())
                && between.from().equals(entry.path("fromCode").asText())
                && (notation.isEmpty() || notation.equals(between.notation()))
                && !entry.path("senderDocId").asText().isEmpty();
    }

    // ASSUMED: senderDocId is the number that sendEdoc answered with, and its sender may fetch it.
    private ContentHash hashOf(String docId, Http http) {
        FetchedPackage fetched = FetchedPackage.lookedAt();
        axis.fetch(docId, fetched, http);
        return fetched.hash().orElseThrow(() -> new ConversationStopped(Outcome.TargetDown.of("package-empty")));
    }
}
