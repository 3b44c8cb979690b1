package vn.lienthong.http;

/** Is told of every call, for metering. Never sees a path, a query, a header or a body. */
public interface Observer {

    /** Counts nothing. */
    Observer NONE = new Observer() {
        @Override
        public void answered(String method, String host, int status, long nanos) {}

        @Override
        public void failed(String method, String host, String signal, long nanos) {}
    };

    /** An answer came, whatever its status. */
    void answered(String method, String host, int status, long nanos);

    /** No answer came; {@code signal} is the fault's, e.g. {@code connect-refused}. */
    void failed(String method, String host, String signal, long nanos);
}
