package vn.lienthong.simulator;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the axis has taken in, what lies in the inboxes, and what was confirmed. */
final class AxisMemory {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy/MM/dd HH:mm:ss");
    private static final ZoneId HERE = ZoneId.of("Asia/Ho_Chi_Minh");

    private final List<AxisSystem> systems;
    private final Clock clock;
    private final Log<AxisEffect> effects = new Log<>(Log.DEFAULT_LIMIT);
    private final Map<String, byte[]> packages = new LinkedHashMap<>();
    private final Map<String, AxisLetter> inbox = new LinkedHashMap<>();
    private final List<AxisLetter> settled = new ArrayList<>();
    private final List<ObjectNode> sent = new ArrayList<>();
    private final List<String> confirmed = new ArrayList<>();
    private long next;

    AxisMemory(List<AxisSystem> systems, Clock clock) {
        this.systems = systems;
        this.clock = clock;
    }

    Log<AxisEffect> effects() {
        return effects;
    }

    Optional<AxisSystem> ownerOf(String agency) {
        return systems.stream()
                .filter(system -> system.agencies().contains(agency))
                .findFirst();
    }

    /** Takes a package that was sent; the number of the package. */
    synchronized String send(String messageType, String from, AxisPackage parts, String hash, byte[] edxml) {
        String docId = distribute(messageType, from, parts, edxml);
        effects.add(n -> new AxisEffect(n, docId, messageType, from, hash, edxml));
        return docId;
    }

    /** Puts a copy of a package into the inbox of each receiver. */
    synchronized String distribute(String messageType, String from, AxisPackage parts, byte[] edxml) {
        String docId = number();
        String at = TIME.format(LocalDateTime.ofInstant(clock.instant(), HERE));
        packages.put(docId, edxml);
        for (String to : parts.receivers()) {
            String copy = number();
            packages.put(copy, edxml);
            inbox.put(copy, new AxisLetter(copy, docId, messageType, from, to, at));
            sent.add(Json.object()
                    .put("senderDocId", docId)
                    .put("receiverDocId", copy)
                    .put("fromCode", from)
                    .put("toCode", to)
                    .put("title", parts.title())
                    .put("notation", parts.notation())
                    .put("sentTime", at)
                    .put("sendStatus", "done")
                    .put("serviceType", "eDoc")
                    .put("messageType", messageType));
        }
        return docId;
    }

    synchronized List<AxisLetter> waitingFor(AxisSystem system, String messageType) {
        return inbox.values().stream()
                .filter(letter -> letter.messageType().equals(messageType)
                        && system.agencies().contains(letter.to()))
                .toList();
    }

    synchronized ArrayNode sentBy(AxisSystem system) {
        ArrayNode list = Json.object().arrayNode();
        sent.stream()
                .filter(line -> system.agencies().contains(line.path("fromCode").asText()))
                .forEach(list::add);
        return list;
    }

    /** The package, if it is one that the system sent or is to receive. */
    synchronized Optional<byte[]> open(AxisSystem system, String docId) {
        boolean sentByIt = sent.stream()
                .anyMatch(line -> line.path("senderDocId").asText().equals(docId)
                        && system.agencies().contains(line.path("fromCode").asText()));
        boolean forIt = inbox.containsKey(docId)
                && system.agencies().contains(inbox.get(docId).to());
        return sentByIt || forIt ? Optional.ofNullable(packages.get(docId)) : Optional.empty();
    }

    /** What was confirmed of a system's agencies. */
    synchronized List<AxisLetter> settledFor(AxisSystem system, String messageType) {
        return settled.stream()
                .filter(letter -> letter.messageType().equals(messageType)
                        && system.agencies().contains(letter.to()))
                .toList();
    }

    /** What is done or failed leaves the inbox; saying so again is no mistake. */
    synchronized void confirm(String docId, String status) {
        confirmed.add(status + " " + docId);
        if (status.equals("done") || status.equals("fail")) {
            Optional.ofNullable(inbox.remove(docId)).ifPresent(settled::add);
        }
    }

    synchronized List<String> confirmed() {
        return List.copyOf(confirmed);
    }

    synchronized int waiting() {
        return inbox.size();
    }

    synchronized void clear() {
        effects.clear();
        packages.clear();
        inbox.clear();
        settled.clear();
        sent.clear();
        confirmed.clear();
    }

    private String number() {
        return "vpcp-%08d".formatted(++next);
    }
}
