package vn.lienthong.simulator.onestop;

import java.util.function.Function;
import java.util.function.Predicate;

/**
 * In which form events are sent.
 *
 * @param path where to, below the hub's address
 * @param taken whether the body of an answer 2xx says that the event was taken
 */
public record Form(
        Function<OneStopEvent, String> path,
        String contentType,
        Function<OneStopEvent, byte[]> body,
        Predicate<byte[]> taken) {

    /** CloudEvents in structured JSON to {@code /api/v1/events}. */
    public static Form cloudEvents() {
        return new Form(
                event -> "/api/v1/events", "application/cloudevents+json", OneStopEvent::structured, answer -> true);
    }

    /** The older LGSP form to {@code /push/<connection>/Document/…}. */
    public static Form lgsp() {
        return new Form(
                event -> "/push/" + event.source() + "/" + LgspForm.path(event),
                "application/json",
                LgspForm::body,
                LgspForm::isTaken);
    }
}
