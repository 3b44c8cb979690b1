package vn.lienthong.simulator;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The shared catalogues (domain section 4.7): rows by name, and HTTP 200 with a count of 0 for a failure. */
final class CategoryService implements NationalService {
    private static final String CATEGORY = "/dmdc/Category/";

    private final Map<String, Map<String, String>> catalogues = new ConcurrentHashMap<>();

    CategoryService() {
        reset();
    }

    @Override
    public Answer answer(Call call) {
        String name = call.path().substring(call.path().lastIndexOf('/') + 1);
        if (!call.is("GET", CATEGORY + name)) {
            return Answer.text(404, "Not Found");
        }
        ArrayNode rows = Json.object().putArray("rows");
        catalogues
                .getOrDefault(name, Map.of())
                .forEach((code, title) -> rows.addObject().put("Ma", code).put("Ten", title));
        return Answer.json(200, rows);
    }

    void holds(String name, Map<String, String> titles) {
        catalogues.put(name, Map.copyOf(titles));
    }

    @Override
    public ObjectNode failed() {
        return Json.object().put("MSG", "Error").put("Count", 0);
    }

    @Override
    public void reset() {
        catalogues.clear();
        catalogues.put("madantoc", Map.of("01", "Kinh", "02", "Tày"));
    }
}
