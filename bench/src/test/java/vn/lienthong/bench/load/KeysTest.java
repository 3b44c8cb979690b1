package vn.lienthong.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.lienthong.bench.event.EventId;

class KeysTest {

    @Test
    void aLaneTouchesItsOwnKeysOnlyAndCountsEachWithoutGap() {
        Keys keys = new Keys(1, 10, 1);
        Map<Integer, Integer> last = new HashMap<>();

        for (int i = 0; i < 3000; i++) {
            int lane = i % 3;
            EventId id = keys.next(lane, 3);

            assertThat(id.key() % 3).isEqualTo(lane);
            assertThat(id.sequence()).isEqualTo(last.merge(id.key(), 1, Integer::sum));
        }
        assertThat(last).hasSize(10);
    }
}
