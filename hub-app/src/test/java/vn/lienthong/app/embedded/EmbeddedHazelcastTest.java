package vn.lienthong.app.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.hazelcast.client.HazelcastClient;
import com.hazelcast.client.config.ClientConfig;
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
                            .getAdvancedNetworkConfig()
                            .getJoin()
                            .getMulticastConfig()
                            .isEnabled())
                    .isFalse();
        } finally {
            node.shutdown();
        }
    }

    @Test
    void aClientThatIsNoMemberIsNotLetIn() {
        HazelcastInstance node = EmbeddedHazelcast.start("a", "127.0.0.1", 0, List.of());
        try {
            ClientConfig client =
                    new ClientConfig().setClusterName(node.getConfig().getClusterName());
            int port = node.getCluster().getLocalMember().getAddress().getPort();
            client.getNetworkConfig().addAddress("127.0.0.1:" + port);
            client.getConnectionStrategyConfig().getConnectionRetryConfig().setClusterConnectTimeoutMillis(500);
            assertThatThrownBy(() -> HazelcastClient.newHazelcastClient(client))
                    .hasMessageContaining("Unable to connect");
        } finally {
            node.shutdown();
        }
    }
}
