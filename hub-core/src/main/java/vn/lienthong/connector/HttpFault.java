package vn.lienthong.connector;

/** No answer came. The message names the signal and never an address with a query or a payload. */
public abstract sealed class HttpFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String signal;

    private HttpFault(String signal, Throwable cause) {
        super(signal, cause);
        this.signal = signal;
    }

    /** What told us, as a code with a sentence under {@code signal.<code>}, e.g. {@code connect-refused}. */
    public String signal() {
        return signal;
    }

    /** Nothing happened there: not connected, or a question whose answer was lost. */
    public static final class NotReached extends HttpFault {
        private static final long serialVersionUID = 1L;

        public NotReached(String signal, Throwable cause) {
            super(signal, cause);
        }
    }

    /** A request with an effect went out, the answer did not come. */
    public static final class AnswerLost extends HttpFault {
        private static final long serialVersionUID = 1L;

        public AnswerLost(String signal, Throwable cause) {
            super(signal, cause);
        }
    }
}
