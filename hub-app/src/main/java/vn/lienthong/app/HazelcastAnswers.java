package vn.lienthong.app;

import com.hazelcast.core.HazelcastException;
import com.hazelcast.core.HazelcastInstance;
import com.hazelcast.core.HazelcastInstanceNotActiveException;
import com.hazelcast.map.IMap;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.lienthong.app.embedded.EmbeddedHazelcast;
import vn.lienthong.question.AnswerCache;

/**
 * Sealed answers on the nodes' notice board, for all of them. The board starts with the first answer that may be kept; one
 * that fails is as one that is empty.
 */
final class HazelcastAnswers implements AnswerCache {
    private static final Logger LOG = LoggerFactory.getLogger(HazelcastAnswers.class);
    private static final int MOMENT = Long.BYTES;

    private final Supplier<HazelcastInstance> board;

    HazelcastAnswers(Supplier<HazelcastInstance> board) {
        this.board = board;
    }

    @Override
    public Optional<Kept> find(String key) {
        try {
            return Optional.ofNullable(answers().get(key))
                    .filter(bytes -> bytes.length > MOMENT)
                    .map(HazelcastAnswers::kept);
        } catch (HazelcastException | HazelcastInstanceNotActiveException e) {
            LOG.debug("no kept answer", e);
            return Optional.empty();
        }
    }

    @Override
    public void keep(String key, Kept kept, Duration atMost) {
        byte[] bytes = ByteBuffer.allocate(MOMENT + kept.sealed().length)
                .putLong(ChronoUnit.MICROS.between(Instant.EPOCH, kept.knownAt()))
                .put(kept.sealed())
                .array();
        try {
            answers().set(key, bytes, atMost.toMillis(), TimeUnit.MILLISECONDS);
        } catch (HazelcastException | HazelcastInstanceNotActiveException e) {
            LOG.debug("an answer was not kept", e);
        }
    }

    private IMap<String, byte[]> answers() {
        return board.get().getMap(EmbeddedHazelcast.ANSWERS);
    }

    private static Kept kept(byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        Instant knownAt = Instant.EPOCH.plus(buffer.getLong(), ChronoUnit.MICROS);
        byte[] sealed = new byte[buffer.remaining()];
        buffer.get(sealed);
        return new Kept(sealed, knownAt);
    }
}
