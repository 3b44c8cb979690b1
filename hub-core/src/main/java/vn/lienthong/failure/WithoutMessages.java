package vn.lienthong.failure;

import org.jspecify.annotations.Nullable;

/** The stack of a failure and of its causes, for a log: without their messages, which might quote a payload. */
public final class WithoutMessages extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private WithoutMessages(Throwable original, @Nullable Throwable cause) {
        super(original.getClass().getName(), cause);
        setStackTrace(original.getStackTrace());
    }

    public static WithoutMessages of(Throwable original) {
        return of(original, 8);
    }

    private static WithoutMessages of(Throwable original, int deepest) {
        Throwable cause = original.getCause();
        return new WithoutMessages(original, cause == null || deepest == 0 ? null : of(cause, deepest - 1));
    }
}
