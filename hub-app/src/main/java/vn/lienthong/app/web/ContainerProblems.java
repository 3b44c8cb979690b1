package vn.lienthong.app.web;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import vn.lienthong.text.Problem;

/** What Tomcat itself refuses, before any page is asked: a fixed problem instead of its HTML page. */
final class ContainerProblems extends ErrorReportValve {
    ContainerProblems() {
        setShowReport(false);
        setShowServerInfo(false);
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable throwable) {
        int status = response.getStatus();
        if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        try {
            write(response);
        } catch (IOException callerIsGone) {
            container.getLogger().debug("the caller left before its problem was written", callerIsGone);
        }
    }

    static void write(Response response) throws IOException {
        int status = response.getStatus();
        response.setContentType(Problem.CONTENT_TYPE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        @Nullable Writer writer = response.getReporter();
        if (writer != null) {
            writer.write("{\"type\":\"about:blank\",\"status\":" + status + ",\"code\":\""
                    + HttpFailure.ofStatus(status).failure().code()
                    + "\",\"title\":\"Yêu cầu HTTP không hợp lệ / HTTP request refused\"}");
            response.finishResponse();
        }
    }
}
