package vn.lienthong.bench.textbook;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What was swept to find the baseline's best.
 *
 * @param sink where deliveries go
 * @param data folder of PostgreSQL and of the broker's journal
 * @param consumers concurrent JMS consumers, and as many pooled HTTP connections
 * @param pool connections to PostgreSQL
 * @param journalBufferTimeoutMicros how long the broker's journal gathers before it syncs
 * @param statements who runs the SQL of the two steps
 */
@ConfigurationProperties("textbook")
record Tuning(
        String sink, String data, int consumers, int pool, int journalBufferTimeoutMicros, Statements statements) {

    /** The SQL component of the books, or a bean that avoids its conversion of every parameter. */
    enum Statements {
        COMPONENT,
        BEAN
    }
}
