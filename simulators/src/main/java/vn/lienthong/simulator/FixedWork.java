package vn.lienthong.simulator;

/** A call that is answered the same whatever the site remembers. */
record FixedWork(String service, Answer answer) implements Work {
    @Override
    public Answer perform() {
        return answer;
    }

    @Override
    public boolean canSuffer(FaultKind kind) {
        return switch (kind) {
            case ERROR_200, SESSION_EXPIRED, DUPLICATE_ANSWER -> false;
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
        return answer;
    }
}
