package vn.lienthong.bench.event;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.lienthong.model.Dossier;
import vn.lienthong.wire.Event;
import vn.lienthong.wire.EventReader;

class EventIsReadByTheHubTest {

    @Test
    void whatTheGeneratorSendsIsARightDossierEvent() {
        Event event =
                EventReader.standard().readStructured(EventTemplate.bodyOnly().write(new EventId(1, 31, 7)));

        assertThat(event.message()).isInstanceOf(Dossier.class);
        assertThat(event.subject()).isEqualTo("H44.32-260105-0000031");
        assertThat(event.source()).isEqualTo("nguon-32");
        assertThat(event.extensions()).containsEntry("sequence", "0000007");
    }
}
