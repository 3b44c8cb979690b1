package vn.lienthong.door;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.lienthong.connector.Incoming;
import vn.lienthong.connector.Row;
import vn.lienthong.failure.FieldProblem;
import vn.lienthong.failure.HubFailure;
import vn.lienthong.mapping.Mapped;
import vn.lienthong.mapping.Mapping;
import vn.lienthong.mapping.Touch;
import vn.lienthong.model.CanonicalMessage;
import vn.lienthong.registry.Configuration;
import vn.lienthong.wire.Canonical;
import vn.lienthong.wire.Event;
import vn.lienthong.wire.EventLimits;
import vn.lienthong.wire.EventReader;

/** What would become of a row: the same checks as for real, and nothing is kept or sent. */
public final class Trial {
    private final Canonical canonical;
    private final EventReader reader;
    private final Configuration configuration;
    private final LocalDate today;

    /** @param today the day on which the rows would be taken in */
    public Trial(Canonical canonical, Configuration configuration, LocalDate today) {
        this.canonical = canonical;
        this.reader = new EventReader(canonical, EventLimits.standard());
        this.today = today;
        this.configuration = configuration;
    }

    public Verdict of(String connection, Mapping mapping, Row row) {
        Mapped mapped = mapping.map(row);
        List<FieldProblem> problems = new ArrayList<>(mapped.problems());
        List<String> receivers =
                mapped.incoming().map(in -> receivers(connection, in, problems)).orElse(List.of());
        return new Verdict(row, mapped.touches(), problems, receivers);
    }

    /**
     * What would become of one CloudEvent in its structured form.
     *
     * @throws HubFailure as the door would refuse it
     */
    public EventVerdict of(byte[] body) {
        Event event = reader.readStructured(body);
        OfficeCheck.require(event.message(), configuration.organisations(), "/data");
        return new EventVerdict(
                event,
                configuration
                        .subscriptions()
                        .route(event.source(), event.type(), event.message(), today)
                        .receivers());
    }

    private List<String> receivers(String connection, Incoming incoming, List<FieldProblem> problems) {
        CanonicalMessage message = incoming.message();
        try {
            OfficeCheck.require(message, configuration.organisations(), "");
        } catch (HubFailure unknown) {
            problems.addAll(unknown.problems());
            return List.of();
        }
        return configuration
                .subscriptions()
                .route(connection, canonical.types().nameOf(message), message, today)
                .receivers();
    }

    /**
     * What would become of one row.
     *
     * @param receivers connections that would get the message; none when there is a problem
     */
    public record Verdict(Row row, List<Touch> touches, List<FieldProblem> problems, List<String> receivers) {}

    /** An event as it would be kept, and the connections that would get it. */
    public record EventVerdict(Event event, List<String> receivers) {}
}
