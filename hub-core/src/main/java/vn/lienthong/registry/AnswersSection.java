package vn.lienthong.registry;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.lienthong.model.QuestionsAnswered;

/** Reads {@code answers} in {@code entitlements.yaml}: where a system is told that a later answer is there. */
final class AnswersSection {
    static final Set<String> KEYS = Set.of("client", "to");

    private final Map<String, ConnectionConfig> connections;
    private final Set<String> connectionNames;

    AnswersSection(Map<String, ConnectionConfig> connections, Set<String> connectionNames) {
        this.connections = connections;
        this.connectionNames = connectionNames;
    }

    /** The connection by client. */
    Map<String, String> read(List<Section> sections, Form<String> client) {
        Map<String, String> answersTo = new HashMap<>();
        for (Section section : sections) {
            Optional<String> who = section.required("client", client);
            Optional<String> to = section.required("to", receiving());
            if (who.filter(answersTo::containsKey).isPresent()) {
                section.refuse("client", "entry_twice", Map.of("value", who.orElseThrow()));
            }
            if (section.isSound()) {
                answersTo.put(who.orElseThrow(), to.orElseThrow());
            }
        }
        return answersTo;
    }

    /** A connection that takes the message; one whose own file is wrong is told there. */
    private Form<String> receiving() {
        return text -> {
            String name = Forms.known("unknown_connection", connectionNames, each -> each)
                    .read(text);
            ConnectionConfig connection = connections.get(name);
            if (connection != null && !takesTheMessage(connection)) {
                throw new Unfit("answers_not_taken_there", Map.of("connection", name));
            }
            return name;
        };
    }

    private static boolean takesTheMessage(ConnectionConfig connection) {
        return connection.connector().open(connection.settings()).sinks().stream()
                .anyMatch(sink -> sink.accepts().isAssignableFrom(QuestionsAnswered.class));
    }
}
