package vn.lienthong.wire;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.lienthong.model.Amount;
import vn.lienthong.model.Attachment;
import vn.lienthong.model.CitizenId;
import vn.lienthong.model.ContentHash;
import vn.lienthong.model.Day;
import vn.lienthong.model.DocumentId;
import vn.lienthong.model.DossierNumber;
import vn.lienthong.model.OrgCode;
import vn.lienthong.model.ProcedureCode;
import vn.lienthong.model.StatusCode;

/** Any record of the model with random content, by its components; the same seed gives the same record. */
final class RandomRecords {
    private static final String[] PIECES = {
        "Nguyễn",
        "Đề nghị cấp giấy",
        "a",
        "\"",
        "\\",
        "\n",
        "\t",
        "é",
        "e\u0301",
        "ộ",
        "😀",
        "<b>",
        "'; --",
        "{x}",
        "%00",
        "\u2028"
    };
    private static final long FIRST = Instant.parse("1991-01-01T00:00:00Z").getEpochSecond();
    private static final long LAST = Instant.parse("2100-01-01T00:00:00Z").getEpochSecond();
    private static final int HOURS_APART = 20;

    /** Texts that may be only some ten characters long. */
    private static final Set<String> SHORT = Set.of(
            "number",
            "symbol",
            "typist",
            "telephone",
            "fax",
            "website",
            "code",
            "detail",
            "form",
            "period",
            "indicator");

    private final Random random;
    private final Instant base;
    private final boolean complete;

    private RandomRecords(Random random, boolean complete) {
        this.random = random;
        this.complete = complete;
        this.base = Instant.ofEpochSecond(FIRST + (long) (random.nextDouble() * (LAST - FIRST)), nanos(random));
    }

    static <T> T any(Class<T> type, long seed) {
        return type.cast(new RandomRecords(new Random(seed), false).record(type));
    }

    /** With every optional component and one item in every list. */
    static <T> T complete(Class<T> type) {
        return type.cast(new RandomRecords(new Random(1), true).record(type));
    }

    private Object record(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        Object[] values = Arrays.stream(components).map(this::component).toArray();
        try {
            return type.getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(type.getSimpleName(), e.getCause());
        }
    }

    private @Nullable Object component(RecordComponent component) {
        boolean optional = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
        if (optional && !complete && random.nextBoolean()) {
            return null;
        }
        if (component.getDeclaringRecord() == Attachment.class
                && component.getName().equals("name")) {
            return "công văn " + digits(3) + ".pdf";
        }
        if (SHORT.contains(component.getName()) && component.getType() == String.class) {
            return "ộ" + digits(4);
        }
        if (component.getName().equals("url")) {
            return "https://kho.phutho.local/" + random.nextInt(1000) + "?a=b";
        }
        if (component.getType() != List.class) {
            return value(component.getType());
        }
        Class<?> item = (Class<?>) ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[0];
        List<Object> items = new ArrayList<>();
        int fewest = component.getName().equals("to") ? 1 : 0;
        for (int i = complete ? 1 : Math.max(fewest, random.nextInt(3)); i > 0; i--) {
            items.add(value(item));
        }
        return items;
    }

    private Object value(Class<?> type) {
        if (type == String.class) {
            return text();
        }
        if (type == Instant.class) {
            return base.plusSeconds(random.nextInt(HOURS_APART * 3600));
        }
        if (type == boolean.class || type == Boolean.class) {
            return random.nextBoolean();
        }
        if (type == long.class || type == Long.class) {
            return (long) (random.nextDouble() * 9_007_199_254_740_991L);
        }
        if (type.isEnum()) {
            return type.getEnumConstants()[random.nextInt(type.getEnumConstants().length)];
        }
        if (type == DossierNumber.class) {
            return DossierNumber.of("H44." + digits(2) + "-" + digits(6) + "-" + digits(4));
        }
        if (type == ProcedureCode.class) {
            return ProcedureCode.of(random.nextBoolean() ? "1." + digits(6) : "2." + digits(6) + ".H44");
        }
        if (type == OrgCode.class) {
            return OrgCode.of(random.nextBoolean() ? "H44." + digits(2) : "000.00." + digits(2) + ".H44");
        }
        if (type == DocumentId.class) {
            return DocumentId.of("000.00.00.H44,2021/03/05," + digits(4) + "/QĐ-UBND");
        }
        if (type == Amount.class) {
            return Amount.of(digits(1) + "." + digits(3));
        }
        if (type == Day.class) {
            return Day.of("2021-03-1" + digits(1));
        }
        if (type == ContentHash.class) {
            return ContentHash.of(digits(64));
        }
        if (type == StatusCode.class) {
            return StatusCode.of(digits(2));
        }
        return type == CitizenId.class ? CitizenId.of(digits(random.nextBoolean() ? 12 : 9)) : record(type);
    }

    private String text() {
        StringBuilder text = new StringBuilder("x");
        for (int i = random.nextInt(4); i > 0; i--) {
            text.append(PIECES[random.nextInt(PIECES.length)]);
        }
        return text.toString();
    }

    private String digits(int count) {
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < count; i++) {
            digits.append(random.nextInt(10));
        }
        return digits.toString();
    }

    private static int nanos(Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> 123_000_000;
            case 1 -> 123_456_789;
            default -> 0;
        };
    }
}
