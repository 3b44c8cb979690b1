package vn.lienthong.simulator;

import java.util.function.Supplier;

/** A call at the webhook receiver. */
record WebhookWork(String service, Supplier<Answer> done) implements Work {
    @Override
    public Answer perform() {
        return done.get();
    }

    @Override
    public boolean canSuffer(FaultKind kind) {
        return kind != FaultKind.DUPLICATE_ANSWER || service.equals("deliver");
    }

    @Override
    public Answer suffer(FaultKind kind) {
        return switch (kind) {
            case SESSION_EXPIRED -> Answer.text(401, "session expired");
            case DUPLICATE_ANSWER -> {
                perform();
                yield Answer.json(409, Json.object().put("code", "DUPLICATE"));
            }
            case ERROR_200,
                    DOWN,
                    SLOW,
                    CUT_AFTER_EFFECT,
                    CUT_BEFORE_EFFECT,
                    HTTP_500,
                    HTTP_502,
                    HTTP_503,
                    HTTP_401,
                    HTTP_429,
                    GARBAGE,
                    HTML_200 -> Answer.json(200, Json.object().put("error_code", 22));
        };
    }
}
