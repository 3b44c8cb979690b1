package vn.lienthong.connectors.unserved;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.lienthong.connector.Http;
import vn.lienthong.connector.Outcome;
import vn.lienthong.connector.Parcel;
import vn.lienthong.connector.Settings;
import vn.lienthong.connector.Sink;
import vn.lienthong.connectors.support.Documents;
import vn.lienthong.model.CanonicalMessage;
import vn.lienthong.model.OfficialDocument;
import vn.lienthong.model.OrgCode;
import vn.lienthong.model.StatusCode;
import vn.lienthong.testkit.connector.TestParcel;

/** Without the connectors' kit: there is no outside system behind it. */
class UnservedConnectorTest {
    private static final OrgCode OFFICE = OrgCode.of("H44.12");
    private static final OrgCode COMMUNE = OrgCode.of("H44.31");
    private static final OrgCode ANOTHER = OrgCode.of("H44.32");
    private static final Http NO_HTTP = call -> {
        throw new IllegalStateException("no call expected");
    };

    @Test
    void whateverComesWaitsUnderTheCodesOfThoseWhomItIsFor() {
        OfficialDocument document = Documents.to(OFFICE, COMMUNE, ANOTHER);

        assertThat(outcome(0, document)).isEqualTo(new Outcome.Unroutable("H44.31, H44.32"));
        assertThat(outcome(
                        1,
                        Documents.saying(document, COMMUNE, StatusCode.ARRIVED, Instant.parse("2026-03-05T02:00:00Z"))))
                .isEqualTo(new Outcome.Unroutable("H44.12"));
    }

    private static Outcome outcome(int place, CanonicalMessage message) {
        Sink<?> sink =
                new UnservedConnector().open(new Settings(Map.of())).sinks().get(place);
        return delivered(sink, message);
    }

    private static <M extends CanonicalMessage> Outcome delivered(Sink<M> sink, CanonicalMessage message) {
        Parcel<M> parcel = TestParcel.of("m-1", sink.accepts().cast(message));
        return sink.deliver(parcel, NO_HTTP);
    }
}
