package vn.lienthong.simulator;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Hands each call to the service that its path names, if it has a token. */
final class NationalServicesSite implements Site {
    private static final Set<FaultKind> STRANGE = Set.of(FaultKind.DUPLICATE_ANSWER, FaultKind.SESSION_EXPIRED);

    private final TokenDesk desk = new TokenDesk();
    private final RegisterService register = new RegisterService();
    private final CivilStatusService civilStatus = new CivilStatusService();
    private final CategoryService categories = new CategoryService();
    private final CriminalRecordService criminalRecords = new CriminalRecordService();
    private final Map<String, NationalService> services = Map.of(
            "apiCSDLDKDN", register,
            "HoKinhDoanh", register,
            "apiBHXH", new InsuranceService(),
            "apiHoTichTuPhap", civilStatus,
            "apiLyLichTuPhap", criminalRecords,
            "lienThong", new LinkedBirthService(),
            "dmdc", categories);
    private final Log<String> asked = new Log<>(Log.DEFAULT_LIMIT);
    private int left = Integer.MAX_VALUE;

    @Override
    public Work read(Call call) {
        if (call.is("POST", "/token")) {
            return new ServiceWork("login", () -> desk.login(call), Optional.empty());
        }
        if (call.is("POST", "/lienThong/login")) {
            return new ServiceWork("login", () -> desk.loginByPassword(call), Optional.empty());
        }
        NationalService service = services.get(call.path().split("/", 3)[1]);
        return service == null
                ? new FixedWork("nowhere", Answer.text(404, "Not Found"))
                : new ServiceWork(
                        call.path().endsWith("/danhDauHsThanhCong") ? "mark" : "question",
                        () -> answer(call, service),
                        Optional.of(service::failed));
    }

    private Answer answer(Call call, NationalService service) {
        if (!desk.letsIn(call)) {
            return Answer.text(401, "Unauthorized");
        }
        if (!takesOne()) {
            return Answer.text(429, "Too Many Requests");
        }
        asked.add(no -> call.path());
        return service.answer(call);
    }

    private synchronized boolean takesOne() {
        return left-- > 0;
    }

    synchronized void answersOnly(int questions) {
        left = questions;
    }

    TokenDesk desk() {
        return desk;
    }

    RegisterService register() {
        return register;
    }

    CivilStatusService civilStatus() {
        return civilStatus;
    }

    CategoryService categories() {
        return categories;
    }

    CriminalRecordService criminalRecords() {
        return criminalRecords;
    }

    List<String> asked() {
        return asked.list();
    }

    @Override
    public Optional<Answer> observe(Call call) {
        return call.is("GET", "/__sim/status")
                ? Optional.of(Answer.json(200, Json.object().put("asked", asked.size())))
                : Optional.empty();
    }

    @Override
    public synchronized void reset() {
        asked.clear();
        left = Integer.MAX_VALUE;
        services.values().forEach(NationalService::reset);
    }

    /** A call to one of the services, or for a token: that cannot fail with HTTP 200. */
    private record ServiceWork(String service, Supplier<Answer> done, Optional<Supplier<ObjectNode>> failed)
            implements Work {
        @Override
        public Answer perform() {
            return done.get();
        }

        @Override
        public boolean canSuffer(FaultKind kind) {
            return !STRANGE.contains(kind) && (kind != FaultKind.ERROR_200 || failed.isPresent());
        }

        @Override
        public Answer suffer(FaultKind kind) {
            return failed.map(body -> Answer.json(200, body.get())).orElseGet(done);
        }
    }
}
