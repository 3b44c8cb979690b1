package vn.lienthong.bench.run;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HeapTest {

    @Test
    void generationsAreAddedAndMetaspaceIsNotHeap() {
        String serial = """
                 def new generation   total 157248K, used 1024K [0x1, 0x2, 0x3)
                 tenured generation   total 349568K, used 2048K [0x1, 0x2, 0x3)
                 Metaspace       used 60000K, committed 61000K, reserved 1114112K
                """;

        assertThat(Heap.usedKiB(serial)).isEqualTo(3072);
        assertThat(Heap.usedKiB(" garbage-first heap   total 524288K, used 77000K [0x1, 0x2)"))
                .isEqualTo(77_000);
    }
}
