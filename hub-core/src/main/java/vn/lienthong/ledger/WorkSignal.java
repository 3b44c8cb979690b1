package vn.lienthong.ledger;

import java.util.Collection;
import java.util.Comparator;

/** Told after a commit that lanes have work. A hint only: what is lost is found by the dispatcher's sweep. */
public interface WorkSignal {
    void work(Collection<Lane> lanes);

    /** One lane of one connection: its deliveries go one after another. */
    record Lane(String connection, int number) implements Comparable<Lane> {
        private static final Comparator<Lane> ORDER =
                Comparator.comparing(Lane::connection).thenComparingInt(Lane::number);

        @Override
        public int compareTo(Lane other) {
            return ORDER.compare(this, other);
        }

        @Override
        public String toString() {
            return connection + "/" + number;
        }
    }
}
