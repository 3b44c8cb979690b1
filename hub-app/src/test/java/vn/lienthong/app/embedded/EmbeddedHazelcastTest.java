package vn.lienthong.app.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import com.hazelcast.core.HazelcastInstance;
import java.util.List;
import org.junit.jupiter.api.Test;

class EmbeddedHazelcastTest {
    @Test
    void aSingleNodeListensOnLoopbackOnlyAndLooksForNobody() {
        HazelcastInstance node = EmbeddedHazelcast.start("a", "127.0.0.1", 0, List.of());
        try {
            assertThat(node.getCluster().getMembers()).hasSize(1);
            assertThat(node.getCluster().getLocalMember().getAddress().getHost())
                    .isEqualTo("127.0.0.1");
            assertThat(node.getConfig()
                            .getNetworkConfig()
                            .getJoin()
                            .getMulticastConfig()
                            .isEnabled())
                    .isFalse();
        } finally {
            node.shutdown();
        }
    }
}
