package vn.lienthong.connectors.packages;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Optional;
import java.util.function.BiConsumer;
import vn.lienthong.connector.Outcome;
import vn.lienthong.model.ContentHash;

/**
 * Finds a package in a list of what was sent, by its bytes. ASSUMED: {@code senderDocId} is the number that the sending was
 * answered with, and its sender may fetch it.
 */
public final class SentPackages {
    private final String kind;
    private final BiConsumer<String, FetchedPackage> fetch;

    /**
     * Looks among packages of a kind.
     *
     * @param fetch fetches the package of a number
     */
    public SentPackages(String kind, BiConsumer<String, FetchedPackage> fetch) {
        this.kind = kind;
        this.fetch = fetch;
    }

    /** Its number there. */
    public Optional<String> find(Outgoing message, JsonNode sent) throws IOException {
        ContentHash ours = message.file().hash();
        for (JsonNode entry : sent) {
            String number = entry.path("senderDocId").asText();
            if (mayBe(entry, message.between()) && hashOf(number).equals(ours)) {
                return Optional.of(number);
            }
        }
        return Optional.empty();
    }

    private boolean mayBe(JsonNode entry, Parties between) {
        String notation = entry.path("notation").asText();
        return kind.equals(entry.path("messageType").asText())
                && between.from().equals(entry.path("fromCode").asText())
                && (notation.isEmpty() || notation.equals(between.notation()))
                && !entry.path("senderDocId").asText().isEmpty();
    }

    private ContentHash hashOf(String number) {
        FetchedPackage fetched = FetchedPackage.lookedAt();
        fetch.accept(number, fetched);
        return fetched.hash().orElseThrow(() -> new ConversationStopped(Outcome.TargetDown.of("package-empty")));
    }
}
