package vn.lienthong.bench.sink;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.lienthong.bench.event.EventId;

class OrderBookTest {
    private final OrderBook book = new OrderBook();

    @Test
    void keysThatArriveInOrderAreInOrderHoweverTheyMix() {
        arrive(1, 1);
        arrive(40_000, 1);
        arrive(1, 2);
        arrive(40_000, 2);

        assertThat(book.outOfOrder()).isZero();
        assertThat(book.delivered()).isEqualTo(4);
        assertThat(book.repeated()).isZero();
    }

    @Test
    void anEventThatOvertakesItsPredecessorIsOutOfOrderAndNothingIsMissingOnceThatHasCome() {
        arrive(5, 1, 3, 2, 4);

        assertThat(book.outOfOrder()).isEqualTo(1);
        assertThat(book.missing()).isZero();
        assertThat(book.delivered()).isEqualTo(4);
        assertThat(book.repeated()).isZero();
    }

    @Test
    void aPredecessorThatNeverComesIsMissing() {
        arrive(5, 1, 4);

        assertThat(book.missing()).isEqualTo(2);
    }

    @Test
    void aLateEventThatComesTwiceIsARepeat() {
        arrive(5, 2, 1, 1);

        assertThat(book.delivered()).isEqualTo(2);
        assertThat(book.repeated()).isEqualTo(1);
    }

    @Test
    void runsAreJudgedApart() {
        book.arrived(new EventId(1, 0, 1));
        book.arrived(new EventId(2, 0, 1));

        assertThat(book.delivered()).isEqualTo(2);
        assertThat(book.repeated()).isZero();
    }

    private void arrive(int key, int... sequences) {
        for (int sequence : sequences) {
            book.arrived(new EventId(1, key, sequence));
        }
    }
}
