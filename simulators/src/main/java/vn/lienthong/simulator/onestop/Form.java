package vn.lienthong.simulator.onestop;

import java.util.function.Function;

/** In which form events are sent: where to, as what, and the bytes. */
public record Form(Function<OneStopEvent, String> path, String contentType, Function<OneStopEvent, byte[]> body) {

    /** CloudEvents in structured JSON to {@code /api/v1/events}. */
    public static Form cloudEvents() {
        return new Form(event -> "/api/v1/events", "application/cloudevents+json", OneStopEvent::structured);
    }

    /** The older LGSP form to {@code /push/<connection>/Document/…}. */
    public static Form lgsp() {
        return new Form(
                event -> "/push/" + event.source() + "/" + LgspForm.path(event), "application/json", LgspForm::body);
    }
}
