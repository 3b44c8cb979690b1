package vn.lienthong.app.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import vn.lienthong.app.HttpOf;
import vn.lienthong.connector.Asking;
import vn.lienthong.connector.Gateway;
import vn.lienthong.connector.Http;
import vn.lienthong.connector.HttpFault;
import vn.lienthong.connector.Reply;
import vn.lienthong.model.Catalogue;
import vn.lienthong.model.CatalogueName;
import vn.lienthong.model.CatalogueQuestion;
import vn.lienthong.model.CitizenId;
import vn.lienthong.registry.Configuration;
import vn.lienthong.registry.ConnectionConfig;

/** Asks a connection for a shared catalogue. It is about nobody, so no officer asks and nothing is kept of it. */
final class CatalogueQuery {
    private static final Asking BY_THE_HUB = new Asking("code-list", CitizenId.of("000000000000"), "code-list");

    private final Configuration installation;
    private final String connection;

    CatalogueQuery(Configuration installation, String connection) {
        this.installation = installation;
        this.connection = connection;
    }

    /** @throws Unanswered why there is none */
    Catalogue ask(CatalogueName name) {
        Map<String, String> facts = Map.of("connection", connection, "catalogue", name.value());
        ConnectionConfig config =
                installation.findConnection(connection).orElseThrow(() -> new Unanswered("NOT_THERE", facts));
        CatalogueQuestion question = new CatalogueQuestion(name);
        Reply reply = config.connector().open(config.settings()).gateways().stream()
                .filter(gateway -> gateway.asks() == CatalogueQuestion.class)
                .findFirst()
                .map(gateway -> ask(gateway, question, HttpOf.connection(config)))
                .orElseThrow(() -> new Unanswered("NOT_THERE", facts));
        if (reply instanceof Reply.Found found && found.answer() instanceof Catalogue catalogue) {
            return catalogue;
        }
        if (reply instanceof Reply.NotFound) {
            throw new Unanswered("NOT_THERE", facts);
        }
        throw new Unanswered(
                "NO_ANSWER", Map.of("connection", connection, "catalogue", name.value(), "signal", signal(reply)));
    }

    @SuppressWarnings("unchecked")
    private static Reply ask(Gateway<?> gateway, CatalogueQuestion question, Http http) {
        try {
            return ((Gateway<CatalogueQuestion>) gateway).ask(question, BY_THE_HUB, http);
        } catch (HttpFault fault) {
            return Reply.ServiceDown.of(fault.signal());
        }
    }

    private static String signal(Reply reply) {
        if (reply instanceof Reply.ServiceDown down) {
            return down.signal();
        }
        if (reply instanceof Reply.Misconfigured wrong) {
            return wrong.what();
        }
        if (reply instanceof Reply.Refused refused) {
            return refused.code();
        }
        return reply instanceof Reply.TooMany many ? many.signal() : "";
    }

    /**
     * Meanings by code.
     *
     * @throws Unanswered when a row lacks one of the columns, or a code has two meanings
     */
    static Map<String, String> codes(Catalogue catalogue, String name, String from, String to) {
        Map<String, String> codes = new LinkedHashMap<>();
        for (Map<String, String> row : catalogue.rows()) {
            String code = column(row, name, from);
            String meaning = column(row, name, to);
            String before = codes.putIfAbsent(code, meaning);
            if (before != null && !before.equals(meaning)) {
                throw new Unanswered("TWICE", Map.of("catalogue", name, "code", code));
            }
        }
        return codes;
    }

    private static String column(Map<String, String> row, String catalogue, String column) {
        String text = row.get(column);
        if (text == null) {
            throw new Unanswered(
                    "NO_COLUMN",
                    Map.of("catalogue", catalogue, "column", column, "columns", String.join(", ", row.keySet())));
        }
        return text;
    }

    /** There is no catalogue to follow; a sentence {@code code-list.<key>} says why. */
    static final class Unanswered extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final String key;
        private final transient Map<String, String> facts;

        Unanswered(String key, Map<String, String> facts) {
            super(key, null, false, false);
            this.key = key;
            this.facts = facts;
        }

        String key() {
            return key;
        }

        Map<String, String> facts() {
            return facts;
        }
    }
}
