package vn.lienthong.app.security;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.catalina.valves.RemoteIpValve;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;
import vn.lienthong.app.HubSettings;

/** Believes {@code X-Forwarded-For} of the proxies that an operator names, and of nobody by default. */
@Component
final class TrustedProxies implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {
    private final List<String> addresses;

    TrustedProxies(HubSettings settings) {
        this.addresses = settings.security().trustedProxies();
    }

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        valve(addresses).ifPresent(factory::addEngineValves);
    }

    /** Tomcat's own word for "internal" is every private address; here it is these addresses alone. */
    static Optional<RemoteIpValve> valve(List<String> addresses) {
        if (addresses.isEmpty()) {
            return Optional.empty();
        }
        RemoteIpValve valve = new RemoteIpValve();
        valve.setInternalProxies(addresses.stream().map(Pattern::quote).collect(Collectors.joining("|")));
        valve.setRemoteIpHeader("X-Forwarded-For");
        valve.setProtocolHeader("X-Forwarded-Proto");
        return Optional.of(valve);
    }
}
