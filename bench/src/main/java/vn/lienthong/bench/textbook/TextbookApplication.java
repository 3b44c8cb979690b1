package vn.lienthong.bench.textbook;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;

/**
 * The textbook Camel application: servlet, idempotent consumer, insert, transacted JMS, HTTP, update.
 *
 * <p>Durable like the hub; each step commits alone. It keeps no order within a key and cannot tell after a crash
 * whether a message went out, so it does less than the hub. Its tuning stands in {@code textbook.yaml}.
 */
@SpringBootApplication
@EnableConfigurationProperties(Tuning.class)
class TextbookApplication {

    public static void main(String[] args) {
        new SpringApplicationBuilder(TextbookApplication.class)
                .properties("spring.config.name=textbook")
                .run(args);
    }
}
