package vn.lienthong.app.door;

import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.lienthong.app.web.Problems;
import vn.lienthong.routes.IntakeGate;
import vn.lienthong.text.Texts;

/** The doors stand beside Spring's own servlet: nothing between the security chain and the intake route. */
@Configuration(proxyBeanMethods = false)
class DoorBeans {
    @Bean
    ServletRegistrationBean<EventsServlet> events(IntakeGate gate, CurrentCaller callers, Problems problems) {
        return new ServletRegistrationBean<>(new EventsServlet(gate, callers, problems), EventsServlet.PATH);
    }

    @Bean
    ServletRegistrationBean<PushServlet> push(IntakeGate gate, CurrentCaller callers, Problems problems, Texts texts) {
        return new ServletRegistrationBean<>(new PushServlet(gate, callers, problems, texts), PushServlet.PATH);
    }
}
