package vn.lienthong.app.shared;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetFileWriter;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.RecordConsumer;
import org.jspecify.annotations.Nullable;
import vn.lienthong.registry.SharedData;

/** Writes rows of shared data as Parquet: what a row says as text becomes a value of its column's type. */
@SuppressWarnings("deprecation")
final class RowWriter extends WriteSupport<Map<String, @Nullable Object>> {
    /** Rows that are held before they are written. */
    private static final long GROUP = 8L << 20;

    private final RowSchema schema;
    private final List<SharedData.Field> columns;

    @SuppressWarnings("NullAway.Init")
    private RecordConsumer to;

    private RowWriter(RowSchema schema) {
        this.schema = schema;
        this.columns = schema.columns();
    }

    /** In place of what is in the file. */
    static ParquetWriter<Map<String, @Nullable Object>> open(Path file, RowSchema schema) throws IOException {
        return new Builder(new LocalOutputFile(file), new RowWriter(schema))
                .withConf(new PlainParquetConfiguration())
                .withWriteMode(ParquetFileWriter.Mode.OVERWRITE)
                .withCompressionCodec(CompressionCodecName.UNCOMPRESSED)
                .withRowGroupSize(GROUP)
                .build();
    }

    @Override
    public WriteContext init(Configuration unused) {
        return new WriteContext(schema.toParquet(), Map.of());
    }

    @Override
    public WriteContext init(ParquetConfiguration unused) {
        return new WriteContext(schema.toParquet(), Map.of());
    }

    @Override
    public void prepareForWrite(RecordConsumer consumer) {
        to = consumer;
    }

    @Override
    public void write(Map<String, @Nullable Object> row) {
        to.startMessage();
        for (int i = 0; i < columns.size(); i++) {
            SharedData.Field column = columns.get(i);
            Object value = row.get(column.name());
            if (value != null) {
                to.startField(column.name(), i);
                value(column.type(), value);
                to.endField(column.name(), i);
            }
        }
        to.endMessage();
    }

    private void value(SharedData.Type type, Object value) {
        switch (type) {
            case TEXT -> to.addBinary(Binary.fromString(value.toString()));
            case FLAG -> to.addBoolean((Boolean) value);
            case WHOLE -> to.addLong(((Number) value).longValue());
            case DAY ->
                to.addInteger(Math.toIntExact(LocalDate.parse(value.toString()).toEpochDay()));
            case MOMENT -> to.addLong(ChronoUnit.MICROS.between(Instant.EPOCH, Instant.parse(value.toString())));
            case AMOUNT -> to.addBinary(Binary.fromConstantByteArray(amount((BigDecimal) value)));
            case LIST -> list((List<?>) value);
        }
    }

    /** The three levels that the format wants; a list without an element has no level below the first. */
    private void list(List<?> values) {
        to.startGroup();
        if (!values.isEmpty()) {
            to.startField("list", 0);
            for (Object each : values) {
                to.startGroup();
                to.startField("element", 0);
                to.addBinary(Binary.fromString(each.toString()));
                to.endField("element", 0);
                to.endGroup();
            }
            to.endField("list", 0);
        }
        to.endGroup();
    }

    private static byte[] amount(BigDecimal value) {
        byte[] shortest = value.setScale(RowSchema.DECIMALS, RoundingMode.HALF_UP)
                .unscaledValue()
                .toByteArray();
        byte[] bytes = new byte[RowSchema.BYTES];
        Arrays.fill(bytes, (byte) (value.signum() < 0 ? -1 : 0));
        System.arraycopy(shortest, 0, bytes, bytes.length - shortest.length, shortest.length);
        return bytes;
    }

    private static final class Builder extends ParquetWriter.Builder<Map<String, @Nullable Object>, Builder> {
        private final RowWriter rows;

        private Builder(LocalOutputFile file, RowWriter rows) {
            super(file);
            this.rows = rows;
        }

        @Override
        protected Builder self() {
            return this;
        }

        @Override
        protected WriteSupport<Map<String, @Nullable Object>> getWriteSupport(Configuration unused) {
            return rows;
        }

        @Override
        protected WriteSupport<Map<String, @Nullable Object>> getWriteSupport(ParquetConfiguration unused) {
            return rows;
        }
    }
}
