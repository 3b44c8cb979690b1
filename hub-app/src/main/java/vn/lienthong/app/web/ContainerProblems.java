package vn.lienthong.app.web;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import vn.lienthong.text.Problem;

/** What Tomcat itself refuses, before any page is asked: a problem instead of its HTML page. */
final class ContainerProblems extends ErrorReportValve {
    private final Problems problems;

    ContainerProblems(Problems problems) {
        this.problems = problems;
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
            write(request, response);
        } catch (IOException callerIsGone) {
            container.getLogger().debug("the caller left before its problem was written", callerIsGone);
        }
    }

    void write(Request request, Response response) throws IOException {
        response.setContentType(Problem.CONTENT_TYPE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        @Nullable Writer writer = response.getReporter();
        if (writer != null) {
            writer.write(problems.ofContainer(response.getStatus(), request.getHeader("Accept-Language")));
            response.finishResponse();
        }
    }
}
