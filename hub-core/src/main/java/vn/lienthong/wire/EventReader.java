package vn.lienthong.wire;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.lienthong.failure.HubFailure;

/**
 * CloudEvents 1.0 as senders hand them in: structured, in batches, or as headers with a body.
 *
 * <p>A right event is parsed once. Only when that fails is the body read again, slowly, to name everything that is wrong
 * with it: as JSON pointers into the event in its JSON form, whatever form it came in, and never with a value.
 */
public final class EventReader {
    private final StrictJson json;
    private final EventLimits limits;
    private final EventParser parser;
    private final EventDoctor doctor;

    public EventReader(Canonical canonical, EventLimits limits) {
        this.json = new StrictJson();
        this.limits = limits;
        this.parser = new EventParser(json, canonical);
        this.doctor = new EventDoctor(json, canonical.types());
    }

    public static EventReader standard() {
        return new EventReader(Canonical.standard(), EventLimits.standard());
    }

    /**
     * Reads a request of any of the three forms; a single event gives one item.
     *
     * @param contentType as the request names it
     * @param headers all headers, names in lower case; only {@code ce-*} are looked at
     * @throws HubFailure when the request as a whole cannot be read
     */
    public List<BatchItem> read(@Nullable String contentType, Map<String, String> headers, byte[] body) {
        return switch (MediaType.of(contentType)) {
            case STRUCTURED -> List.of(item(0, () -> readStructured(body)));
            case BINARY -> List.of(item(0, () -> readBinary(headers, body)));
            case BATCH -> readBatch(body);
        };
    }

    /**
     * Reads one event in JSON form.
     *
     * @throws HubFailure with everything that is wrong with the event
     */
    public Event readStructured(byte[] body) {
        limits.requireEventSize(body.length);
        Utf8.check(body);
        try (JsonParser in = json.parser(body)) {
            in.nextToken();
            Event event = parser.structured(in);
            StrictJson.requireEnd(in);
            return event;
        } catch (NotReadable e) {
            throw doctor.structured(body);
        } catch (JsonProcessingException e) {
            throw Malformed.of(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads one event whose attributes are headers and whose data is the body.
     *
     * @param headers all headers of the request, names in lower case
     * @throws HubFailure with everything that is wrong with the event
     */
    public Event readBinary(Map<String, String> headers, byte[] body) {
        limits.requireEventSize(body.length);
        Utf8.check(body);
        Attributes attributes = BinaryHeaders.read(headers);
        try (JsonParser in = json.parser(body)) {
            in.nextToken();
            Event event = parser.binary(attributes, in);
            StrictJson.requireEnd(in);
            return event;
        } catch (NotReadable e) {
            throw doctor.binary(BinaryHeaders.read(headers), body);
        } catch (JsonProcessingException e) {
            throw Malformed.of(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads a JSON array of events, each judged by itself.
     *
     * @throws HubFailure when the batch as a whole is not a JSON array of at most the allowed number of events
     */
    public List<BatchItem> readBatch(byte[] body) {
        limits.requireBatchSize(body.length);
        Utf8.check(body);
        List<BatchItem> items = new ArrayList<>();
        try (JsonParser in = json.parser(body)) {
            doctor.requireArray(in.nextToken());
            while (in.nextToken() != JsonToken.END_ARRAY) {
                doctor.requireAtMost(limits.batchEvents(), items.size() + 1);
                items.add(new BatchItem.Parsed(items.size(), parser.structured(in)));
            }
            StrictJson.requireEnd(in);
            doctor.requireSome(limits.batchEvents(), items.size());
            return items;
        } catch (NotReadable e) {
            return oneByOne(body);
        } catch (JsonProcessingException e) {
            throw Malformed.of(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<BatchItem> oneByOne(byte[] body) {
        List<byte[]> parts = doctor.parts(body, limits.batchEvents());
        List<BatchItem> items = new ArrayList<>(parts.size());
        for (byte[] part : parts) {
            items.add(item(items.size(), () -> readStructured(part)));
        }
        return items;
    }

    private static BatchItem item(int index, Supplier<Event> reading) {
        try {
            return new BatchItem.Parsed(index, reading.get());
        } catch (HubFailure e) {
            return new BatchItem.Refused(index, e);
        }
    }
}
