package vn.lienthong.app.web;

import org.apache.catalina.core.StandardHost;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/** What Tomcat is told beyond its settings in {@code application.yaml}. */
@Component
final class TomcatShape implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {
    private final Problems problems;

    TomcatShape(Problems problems) {
        this.problems = problems;
    }

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        factory.addEngineValves(new TwoLengths(new ContainerProblems(problems)));
        factory.addContextCustomizers(context -> {
            if (context.getParent() instanceof StandardHost host) {
                // Tomcat makes this valve itself unless one of the named class is there already.
                host.setErrorReportValveClass(ContainerProblems.class.getName());
                host.getPipeline().addValve(new ContainerProblems(problems));
            }
        });
    }
}
