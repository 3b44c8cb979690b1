package vn.lienthong.bench.proxy;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jms.JmsAutoConfiguration;
import org.springframework.boot.autoconfigure.jms.artemis.ArtemisAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** A Camel HTTP-to-HTTP proxy that stores nothing: what the machine could pass on if nothing had to be kept. */
@SpringBootApplication(
        exclude = {DataSourceAutoConfiguration.class, ArtemisAutoConfiguration.class, JmsAutoConfiguration.class})
class ProxyApplication {

    public static void main(String[] args) {
        new SpringApplicationBuilder(ProxyApplication.class)
                .properties("spring.config.name=proxy")
                .run(args);
    }
}
