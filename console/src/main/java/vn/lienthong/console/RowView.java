package vn.lienthong.console;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.lienthong.ledger.SetAside;
import vn.lienthong.text.Texts;

/** A row of a source that could not become a message: where it stands and what is wrong, never its values. */
record RowView(long no, String place, @Nullable Instant at, List<String> problems) {
    private static final ObjectMapper JSON = new ObjectMapper();

    static RowView of(SetAside row, Say say, Texts texts) {
        return new RowView(row.no(), row.source() + " " + row.place(), row.at(), problems(row.problems(), say, texts));
    }

    private static List<String> problems(String json, Say say, Texts texts) {
        List<String> sentences = new ArrayList<>();
        try {
            for (JsonNode problem : JSON.readTree(json)) {
                Map<String, String> facts = new HashMap<>();
                problem.path("facts")
                        .properties()
                        .forEach(
                                fact -> facts.put(fact.getKey(), fact.getValue().asText()));
                sentences.add(problem.path("path").asText() + ": "
                        + texts.say(
                                say.lang(), "field." + problem.path("reason").asText(), facts));
            }
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the ledger wrote this itself", e);
        }
        return sentences;
    }
}
