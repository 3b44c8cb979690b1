package vn.lienthong.connectors.queue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.lienthong.connector.Bookmark;
import vn.lienthong.connector.Http;
import vn.lienthong.connector.Pull;
import vn.lienthong.connector.Row;
import vn.lienthong.connectors.document.Found;
import vn.lienthong.connectors.document.RecordForm;
import vn.lienthong.connectors.document.Records;

/** Reads a queue until it gives nothing for a while; the bookmark counts portions, so that one node reads at a time. */
final class QueuePull implements Pull {
    static final int MOST_MESSAGES = 500;
    private static final int MOST_ROWS = 500;
    private static final int MOST_BYTES = 8 << 20;

    /** A portion is handed on when nothing comes for so long, even if it is small. */
    private static final Duration FILLING = Duration.ofMillis(50);

    private final Broker broker;
    private final RecordForm form;
    private final Duration linger;

    QueuePull(Broker broker, RecordForm form, Duration linger) {
        this.broker = broker;
        this.form = form;
        this.linger = linger;
    }

    @Override
    public void read(Bookmark from, Http http, Rows rows) {
        Handing handing = new Handing(rows, from);
        try (Listening listening = broker.listen()) {
            while (!rows.enough()) {
                List<byte[]> bodies = some(listening);
                if (bodies.isEmpty()) {
                    return;
                }
                bodies.forEach(body -> rows(body).forEach(handing::add));
                handing.rest();
                if (!rows.keeps()) {
                    return;
                }
                listening.acknowledge();
            }
        }
    }

    private List<byte[]> some(Listening listening) {
        List<byte[]> bodies = new ArrayList<>();
        int bytes = 0;
        for (Optional<byte[]> body = listening.next(linger); body.isPresent(); body = listening.next(FILLING)) {
            bodies.add(body.get());
            bytes += body.get().length;
            if (bodies.size() == MOST_MESSAGES || bytes > MOST_BYTES) {
                break;
            }
        }
        return bodies;
    }

    private List<Row> rows(byte[] body) {
        List<Row> rows = new ArrayList<>();
        try (Records records = form.open(body)) {
            for (@Nullable Found record = records.next(); record != null; record = records.next()) {
                rows.add(form.row(record));
            }
            return rows;
        } catch (IOException e) {
            // All or nothing: who sends it again corrected sends all of it.
            return List.of(unreadable(body));
        }
    }

    private Row unreadable(byte[] body) {
        Map<String, String> columns;
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
            columns = Map.of("message", text);
        } catch (CharacterCodingException e) {
            columns = Map.of("message-base64", Base64.getEncoder().encodeToString(body));
        }
        return new Row(form.places().of(columns, "message"), columns);
    }

    /** Hands rows over in portions that fit into memory. */
    private static final class Handing {
        private final Rows rows;
        private long portions;
        private List<Row> portion = new ArrayList<>();

        Handing(Rows rows, Bookmark from) {
            this.rows = rows;
            this.portions = from.isStart() ? 0 : Long.parseLong(from.text());
        }

        void add(Row row) {
            portion.add(row);
            if (portion.size() == MOST_ROWS) {
                rest();
            }
        }

        void rest() {
            if (!portion.isEmpty()) {
                List<Row> full = portion;
                portion = new ArrayList<>();
                rows.take(full, new Bookmark(Long.toString(++portions)));
            }
        }
    }
}
