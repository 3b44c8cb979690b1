package vn.lienthong.simulator;

import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The operations of the population database. */
final class PopulationSite implements Site {
    private static final ZoneId HERE = ZoneId.of("Asia/Ho_Chi_Minh");
    /** ASSUMED, domain section 9.1. */
    private static final int A_DAY = 200;

    private final Clock clock;
    private final Map<String, Integer> askedToday = new HashMap<>();
    private final Log<PopulationAsked> asked = new Log<>(Log.DEFAULT_LIMIT);
    private volatile List<PopulationCitizen> citizens = PopulationPeople.LIST;
    private volatile boolean wrapped;
    private volatile int quota = A_DAY;
    private volatile String address = "";

    PopulationSite(Clock clock) {
        this.clock = clock;
    }

    void reachedAt(URI base) {
        address = base.toString();
    }

    @Override
    public Work read(Call call) {
        String operation = call.path().substring(call.path().lastIndexOf('/') + 1);
        return PopulationSoap.knows(operation)
                ? new PopulationWork(operation, () -> answer(operation, call), this::failed)
                : new FixedWork("nowhere", Answer.text(404, "Not Found"));
    }

    private Answer answer(String operation, Call call) {
        if (!PopulationGuard.admits(call, address + "/" + operation)) {
            return Answer.text(401, "Unauthorized");
        }
        Optional<PopulationQuestion> question = PopulationQuestion.read(call.body(), operation);
        if (question.isEmpty()) {
            return wrappedOrNot(PopulationSoap.fault("Client"));
        }
        if (!isWithinQuota(question.get().officer())) {
            return new Answer(
                    429,
                    "text/plain; charset=utf-8",
                    Answer.text(429, "Too Many Requests").body());
        }
        asked.add(no -> question.get().asked());
        Optional<PopulationCitizen> found =
                citizens.stream().filter(question.get()::isAbout).findFirst();
        return wrappedOrNot(PopulationSoap.answer(operation, found));
    }

    private synchronized boolean isWithinQuota(String officer) {
        String today = LocalDate.ofInstant(clock.instant(), HERE) + " " + officer;
        return askedToday.merge(today, 1, Integer::sum) <= quota;
    }

    private Answer failed() {
        return wrapped
                ? Answer.json(200, Json.object().put("error_code", 500).put("message", "Lỗi hệ thống"))
                : soap(PopulationSoap.fault("Server"));
    }

    private Answer wrappedOrNot(String envelope) {
        return wrapped ? Answer.json(200, Json.object().put("error_code", 0).put("message", envelope)) : soap(envelope);
    }

    private static Answer soap(String envelope) {
        return new Answer(200, "text/xml; charset=utf-8", envelope.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    void knows(List<PopulationCitizen> all) {
        citizens = List.copyOf(all);
    }

    void wraps(boolean inJson) {
        wrapped = inJson;
    }

    void quota(int aDay) {
        quota = aDay;
    }

    List<PopulationAsked> asked() {
        return new ArrayList<>(asked.list());
    }

    @Override
    public Optional<Answer> observe(Call call) {
        return call.is("GET", "/__sim/status")
                ? Optional.of(Answer.json(200, Json.object().put("asked", asked.size())))
                : Optional.empty();
    }

    @Override
    public synchronized void reset() {
        askedToday.clear();
        asked.clear();
        wrapped = false;
        quota = A_DAY;
    }
}
