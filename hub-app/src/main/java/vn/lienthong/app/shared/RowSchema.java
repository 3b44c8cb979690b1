package vn.lienthong.app.shared;

import java.util.List;
import java.util.stream.Stream;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Types;
import vn.lienthong.registry.SharedData;
import vn.lienthong.shared.SharedPage;

/**
 * Columns of shared data, each of them optional.
 *
 * @param goneToo whether rows may say that they are to be taken away
 */
record RowSchema(SharedData data, List<String> fields, boolean goneToo) {
    /** Digits and decimals of an amount, of which numerators that somebody entered may have more. */
    static final int DIGITS = 38;

    static final int DECIMALS = 9;
    /** What holds so many digits. */
    static final int BYTES = 16;

    /** Name and type of every column, in order. */
    List<SharedData.Field> columns() {
        Stream<SharedData.Field> given = fields.stream().map(data::get);
        return goneToo
                ? Stream.concat(given, Stream.of(new SharedData.Field(SharedPage.GONE, SharedData.Type.FLAG, "", true)))
                        .toList()
                : given.toList();
    }

    MessageType toParquet() {
        return new MessageType(
                data.word(), columns().stream().map(RowSchema::column).toList());
    }

    private static Type column(SharedData.Field field) {
        String name = field.name();
        return switch (field.type()) {
            case TEXT -> text(name);
            case FLAG -> Types.optional(PrimitiveTypeName.BOOLEAN).named(name);
            case WHOLE -> Types.optional(PrimitiveTypeName.INT64).named(name);
            case DAY ->
                Types.optional(PrimitiveTypeName.INT32)
                        .as(LogicalTypeAnnotation.dateType())
                        .named(name);
            case MOMENT ->
                Types.optional(PrimitiveTypeName.INT64)
                        .as(LogicalTypeAnnotation.timestampType(true, LogicalTypeAnnotation.TimeUnit.MICROS))
                        .named(name);
            case AMOUNT ->
                Types.optional(PrimitiveTypeName.FIXED_LEN_BYTE_ARRAY)
                        .length(BYTES)
                        .as(LogicalTypeAnnotation.decimalType(DECIMALS, DIGITS))
                        .named(name);
            case LIST -> Types.optionalList().element(text("element")).named(name);
        };
    }

    private static Type text(String name) {
        return Types.optional(PrimitiveTypeName.BINARY)
                .as(LogicalTypeAnnotation.stringType())
                .named(name);
    }
}
