package vn.lienthong.simulator;

import java.util.function.Supplier;

/** One call of a system for packages; {@code refusal} is what it says of a bad one. */
record PackageWork(String service, Supplier<Answer> done, Answer refusal) implements Work {

    @Override
    public Answer perform() {
        return done.get();
    }

    @Override
    public boolean canSuffer(FaultKind kind) {
        return switch (kind) {
            case SESSION_EXPIRED, DUPLICATE_ANSWER -> false;
            case DOWN,
                    SLOW,
                    CUT_AFTER_EFFECT,
                    CUT_BEFORE_EFFECT,
                    HTTP_500,
                    HTTP_502,
                    HTTP_503,
                    HTTP_401,
                    HTTP_429,
                    ERROR_200,
                    GARBAGE,
                    HTML_200 -> true;
        };
    }

    @Override
    public Answer suffer(FaultKind kind) {
        return refusal;
    }
}
