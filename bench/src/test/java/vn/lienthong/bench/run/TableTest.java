package vn.lienthong.bench.run;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TableTest {

    @Test
    void columnsStandUnderEachOther() {
        String table = new Table("measure", "hub").row("delivered/s", "3,210").toString();

        assertThat(table).isEqualTo("""
                        | measure     |   hub |
                        |-------------|------:|
                        | delivered/s | 3,210 |
                        """);
    }
}
