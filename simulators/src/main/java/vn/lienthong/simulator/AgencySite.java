package vn.lienthong.simulator;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** An agency's system, whichever way it is asked. */
final class AgencySite implements Site {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT);

    private final AgencyShelf shelf = new AgencyShelf();
    private final AgencyDesk desk = new AgencyDesk();
    private final AgencySoap soap = new AgencySoap(shelf);
    private final List<String> asked = new ArrayList<>();

    @Override
    public Work read(Call call) {
        return switch (call.path()) {
            case "/login" -> work("login", () -> desk.login(call));
            case "/token" -> work("login", () -> desk.clientCredentials(call));
            case "/cddh/DanhSachDuLieu" -> work("list", () -> list(call));
            case "/v2/records" -> work("list", () -> inside(call, () -> byOffset(call)));
            case "/v2/cursor" -> work("list", () -> inside(call, () -> byCursor(call)));
            case "/v2/linked" -> work("list", () -> inside(call, () -> linked(call)));
            case "/v1/records.xml" -> work("list", () -> inside(call, () -> soap.plain(page(call, "page"))));
            case "/HoSo.svc" ->
                work("list", () -> {
                    note("soap " + call.header("SOAPAction").orElse(""));
                    return soap.answer(call);
                });
            default -> new FixedWork("nowhere", Answer.text(404, "Not Found"));
        };
    }

    private static Work work(String service, Supplier<Answer> done) {
        return new AgencyWork(service, done);
    }

    private Answer inside(Call call, Supplier<Answer> answer) {
        return desk.letsIn(call) ? answer.get() : Answer.text(401, "Unauthorized");
    }

    /** Domain section 5.4. */
    private Answer list(Call call) {
        ObjectNode body = Json.readObject(call.body()).orElseGet(Json::object);
        if (!desk.knows(body.path("token").asText())) {
            return Answer.json(200, AgencyDesk.error(401));
        }
        String from = body.path("fromDate").asText();
        String to = body.path("toDate").asText();
        long page = body.path("page").asLong();
        long limit = body.path("limit").asLong();
        note("DanhSachDuLieu " + from + " " + to + " page " + page);
        AgencyShelf.Slice slice =
                shelf.slice(LocalDate.parse(from, DAY), LocalDate.parse(to, DAY), (page - 1) * limit, limit);
        ObjectNode answer = AgencyDesk.error(200).put("total", slice.total());
        return json(answer, "data", slice);
    }

    private Answer byOffset(Call call) {
        long offset = call.query("offset", 0);
        note("records " + call.query("from").orElse("") + " offset " + offset);
        AgencyShelf.Slice slice = shelf.slice(day(call, "from"), day(call, "to"), offset, call.query("size", 50));
        return json(Json.object().put("count", slice.total()), "items", slice);
    }

    private Answer byCursor(Call call) {
        long at = call.query("cursor")
                .filter(text -> !text.isEmpty())
                .map(text -> Long.parseLong(text.substring(2)))
                .orElse(0L);
        note("cursor " + at);
        AgencyShelf.Slice slice = shelf.slice(null, null, at, call.query("size", 50));
        ObjectNode answer = Json.object();
        if (slice.more()) {
            long next = shelf.has(AgencyHabit.HEEDS_NO_PAGE)
                    ? at
                    : at + slice.slots().size();
            answer.putObject("page").put("next", "c/" + next);
        }
        return json(answer, "items", slice);
    }

    private Answer linked(Call call) {
        AgencyShelf.Slice slice = page(call, "p");
        ObjectNode answer = Json.object();
        if (slice.more()) {
            String host = shelf.has(AgencyHabit.LINKS_ELSEWHERE) ? "http://other.demo" : "";
            answer.putObject("links")
                    .put("next", host + "/v2/linked?size=" + call.query("size", 50) + "&p=" + (call.query("p", 1) + 1));
        }
        return json(answer, "items", slice);
    }

    private AgencyShelf.Slice page(Call call, String name) {
        long page = call.query(name, 1);
        long size = call.query("size", 50);
        note("page " + page);
        return shelf.slice(null, null, (page - 1) * size, size);
    }

    private Answer json(ObjectNode answer, String list, AgencyShelf.Slice slice) {
        if (slice.slots().isEmpty() && shelf.has(AgencyHabit.NULL_WHEN_EMPTY)) {
            return Answer.json(200, answer.putNull(list));
        }
        ArrayNode items = answer.putArray(list);
        for (AgencyShelf.Slot slot : slice.slots()) {
            if (slot.spoilt()) {
                items.add("hỏng");
            } else {
                ObjectNode item = items.addObject();
                slot.record().fields().forEach(item::put);
            }
        }
        Answer whole = Answer.json(200, answer);
        return shelf.isCutIn(slice) ? half(whole) : whole;
    }

    static Answer half(Answer whole) {
        return new Answer(whole.status(), whole.contentType(), Arrays.copyOf(whole.body(), whole.body().length / 2));
    }

    private static @Nullable LocalDate day(Call call, String name) {
        return call.query(name).map(LocalDate::parse).orElse(null);
    }

    private synchronized void note(String what) {
        asked.add(what);
    }

    synchronized List<String> asked() {
        return List.copyOf(asked);
    }

    AgencyShelf shelf() {
        return shelf;
    }

    AgencyDesk desk() {
        return desk;
    }

    @Override
    public Optional<Answer> observe(Call call) {
        return Optional.empty();
    }

    @Override
    public synchronized void reset() {
        shelf.reset();
        desk.reset();
        asked.clear();
    }
}
