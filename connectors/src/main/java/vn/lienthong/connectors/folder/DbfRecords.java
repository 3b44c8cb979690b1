package vn.lienthong.connectors.folder;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.lienthong.connectors.document.Found;
import vn.lienthong.connectors.document.Records;

/**
 * Records of a dBase or FoxPro table; deleted ones are left out. Memo and picture fields stand in another file and are
 * no columns here.
 */
final class DbfRecords implements Records {
    private static final int FIELD = 32;
    private static final int FIELDS_END = 0x0D;
    private static final int TABLE_END = 0x1A;

    private final DataInputStream in;
    private final Charset charset;
    private final List<DbfField> fields = new ArrayList<>();
    private final long count;
    private final int length;
    private long number;

    private DbfRecords(DataInputStream in, Charset charset) throws IOException {
        this.in = in;
        this.charset = charset;
        byte[] table = in.readNBytes(FIELD);
        if (table.length < FIELD) {
            throw new EOFException();
        }
        this.count = Integer.toUnsignedLong(DbfField.int32(table, 4));
        int headerLength = DbfField.int16(table, 8);
        this.length = DbfField.int16(table, 10);
        in.skipNBytes(Math.max(0, headerLength - FIELD - readFields()));
    }

    static DbfRecords open(Path file, Dialect dialect) throws IOException {
        DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16));
        try {
            return new DbfRecords(in, dialect.encoding().charset());
        } catch (IOException | RuntimeException e) {
            in.close();
            throw e;
        }
    }

    /** How many bytes the descriptions took. */
    private int readFields() throws IOException {
        int taken = 1;
        int offset = 1;
        for (int first = in.readUnsignedByte(); first != FIELDS_END; first = in.readUnsignedByte()) {
            byte[] description = new byte[FIELD];
            description[0] = (byte) first;
            in.readFully(description, 1, FIELD - 1);
            DbfField field = DbfField.of(description, offset, StandardCharsets.US_ASCII);
            fields.add(field);
            offset += field.length();
            taken += FIELD;
        }
        if (fields.isEmpty() || offset != length) {
            throw BrokenFile.malformed(1, null);
        }
        return taken;
    }

    @Override
    public @Nullable Found next() throws IOException {
        while (number < count) {
            int flag = in.read();
            if (flag == TABLE_END) {
                return null;
            }
            byte[] record = new byte[length];
            int read = in.readNBytes(record, 1, length - 1);
            number++;
            if (flag < 0 || read < length - 1) {
                throw BrokenFile.cut(number, null);
            }
            if (flag != '*') {
                return new Found(number, columns(record));
            }
        }
        return null;
    }

    private Map<String, String> columns(byte[] record) {
        Map<String, String> columns = new LinkedHashMap<>();
        for (DbfField field : fields) {
            field.text(record, charset).ifPresent(text -> columns.put(field.name(), text));
        }
        return columns;
    }

    @Override
    public List<String> header() {
        return fields.stream().map(DbfField::name).toList();
    }

    @Override
    public String unit() {
        return "record";
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
