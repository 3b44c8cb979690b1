package vn.lienthong.http;

import java.io.IOException;

/** An answer came that we do not take in: too large, or in a coding that we do not read. */
final class AnswerRefused extends IOException {
    private static final long serialVersionUID = 1L;

    private final String signal;

    AnswerRefused(String signal) {
        super(signal);
        this.signal = signal;
    }

    String signal() {
        return signal;
    }
}
