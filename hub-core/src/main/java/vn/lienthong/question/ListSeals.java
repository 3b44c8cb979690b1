package vn.lienthong.question;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;

/** What a list holds, sealed for its very place: nothing can be moved to another list, place or use. */
final class ListSeals {
    private final QuestionKeys keys;

    ListSeals(QuestionKeys keys) {
        this.keys = keys;
    }

    /** Of a single question with its why; tells nothing of either. */
    byte[] same(String client, String service, ListReader.Listed one) {
        String whole = new String(one.why(), StandardCharsets.UTF_8)
                + new String(one.questions().get(0), StandardCharsets.UTF_8);
        return keys.hash("again", client + '\n' + service + '\n' + whole);
    }

    byte[] why(UUID list, byte[] clear) {
        return keys.seal(context(list, "why"), clear);
    }

    Optional<byte[]> openWhy(UUID list, byte[] sealed) {
        return keys.open(context(list, "why"), sealed);
    }

    byte[] question(UUID list, int place, byte[] clear) {
        return keys.seal(context(list, "question " + place), clear);
    }

    Optional<byte[]> openQuestion(UUID list, int place, byte[] sealed) {
        return keys.open(context(list, "question " + place), sealed);
    }

    byte[] answer(UUID list, int place, byte[] clear) {
        return keys.seal(context(list, "answer " + place), clear);
    }

    Optional<byte[]> openAnswer(UUID list, int place, byte[] sealed) {
        return keys.open(context(list, "answer " + place), sealed);
    }

    private static String context(UUID list, String use) {
        return "list " + list + " " + use;
    }
}
