package vn.lienthong.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/** The services behind {@code /mapi/login} and {@code /mapi/g}. */
final class PortalServices {
    static final String LOGIN = "login";

    private final PortalMemory memory;
    private final PortalSessions sessions;
    private final ProcedureCatalogue catalogue;
    private final String password;

    PortalServices(PortalMemory memory, PortalSessions sessions, ProcedureCatalogue catalogue, String password) {
        this.memory = memory;
        this.sessions = sessions;
        this.catalogue = catalogue;
        this.password = password;
    }

    Work login(ObjectNode body, BiFunction<String, PortalAnswer, Answer> render) {
        return new PortalWork(LOGIN, body, () -> open(body), render);
    }

    Work work(ObjectNode body, BiFunction<String, PortalAnswer, Answer> render) {
        String service = body.path("service").asText();
        return new PortalWork(service, body, () -> inSession(body, () -> serve(service, body)), render);
    }

    private PortalAnswer open(ObjectNode body) {
        boolean known = body.path("username").asText().equals(NationalPortalSimulator.USERNAME)
                && body.path("password").asText().equals(password);
        return known ? PortalAnswer.ok(Json.object().put("session", sessions.open())) : PortalAnswer.wrongLogin();
    }

    private PortalAnswer inSession(ObjectNode body, Supplier<PortalAnswer> served) {
        if (!sessions.isAlive(body.path("session").asText())) {
            return PortalAnswer.noSession();
        }
        return body.path("madonvi").asText().isBlank() ? PortalAnswer.missing("madonvi") : served.get();
    }

    private PortalAnswer serve(String service, ObjectNode body) {
        return switch (service) {
            case PortalMemory.SYNC ->
                rowsOf(body).isEmpty()
                        ? PortalAnswer.missing("data")
                        : memory.synchronise(
                                rowsOf(body),
                                "True".equalsIgnoreCase(body.path("isUpdating").asText()));
            case PortalMemory.PROGRESS ->
                rowsOf(body).isEmpty() ? PortalAnswer.missing("data") : memory.progress(rowsOf(body));
            case "TraCuuHoSo" -> lookUp(body.path("mahoso").asText());
            case "LayThuTuc" ->
                catalogue
                        .find(body.path("maTTHC").asText())
                        .map(found -> PortalAnswer.ok(Json.object().arrayNode().add(found.asPortalRecord())))
                        .orElseGet(() -> PortalAnswer.ok(Json.object().arrayNode()));
            case "LayDanhSachTTHC" -> PortalAnswer.ok(catalogue.asPortalList());
            case "LayDanhMucLinhVuc" -> PortalAnswer.ok(catalogue.fieldsAsPortalList());
            case "LayDanhMucCoQuan" -> PortalAnswer.ok(catalogue.agenciesAsPortalList());
            default -> PortalAnswer.unknownService();
        };
    }

    /** ASSUMED: an unknown number is an empty list, a known one the dossier with its steps in {@code TienDo}. */
    private PortalAnswer lookUp(String number) {
        if (number.isBlank()) {
            return PortalAnswer.missing("mahoso");
        }
        ArrayNode found = Json.object().arrayNode();
        memory.dossier(number).ifPresent(found::add);
        return PortalAnswer.ok(found);
    }

    private static List<JsonNode> rowsOf(ObjectNode body) {
        List<JsonNode> rows = new ArrayList<>();
        if (body.get("data") instanceof ArrayNode data) {
            data.forEach(rows::add);
        }
        return rows;
    }

    private final class PortalWork implements Work {
        private final String service;
        private final ObjectNode body;
        private final Supplier<PortalAnswer> done;
        private final BiFunction<String, PortalAnswer, Answer> render;

        PortalWork(
                String service,
                ObjectNode body,
                Supplier<PortalAnswer> done,
                BiFunction<String, PortalAnswer, Answer> render) {
            this.service = service;
            this.body = body;
            this.done = done;
            this.render = render;
        }

        @Override
        public String service() {
            return service;
        }

        @Override
        public Answer perform() {
            return render.apply(service, done.get());
        }

        @Override
        public boolean canSuffer(FaultKind kind) {
            return switch (kind) {
                case ERROR_200, SESSION_EXPIRED -> !service.equals(LOGIN);
                case DUPLICATE_ANSWER -> service.equals(PortalMemory.SYNC) || service.equals(PortalMemory.PROGRESS);
                case DOWN,
                        SLOW,
                        CUT_AFTER_EFFECT,
                        CUT_BEFORE_EFFECT,
                        HTTP_500,
                        HTTP_502,
                        HTTP_503,
                        HTTP_401,
                        HTTP_429,
                        GARBAGE,
                        HTML_200 -> true;
            };
        }

        @Override
        public Answer suffer(FaultKind kind) {
            return render.apply(service, sufferedFrom(kind));
        }

        private PortalAnswer sufferedFrom(FaultKind kind) {
            if (kind == FaultKind.SESSION_EXPIRED) {
                sessions.end(body.path("session").asText());
                return PortalAnswer.noSession();
            }
            if (kind == FaultKind.DUPLICATE_ANSWER) {
                memory.asATwin(service, rowsOf(body));
                return PortalAnswer.exists();
            }
            return PortalAnswer.dataError("data");
        }
    }
}
