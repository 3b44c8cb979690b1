package vn.lienthong.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * Code of a document's status, two digits (domain section 1.6). The named ones are all that public sources explain; any
 * other is kept as it came and moves nothing.
 */
public record StatusCode(@JsonValue String value) {
    private static final Pattern FORM = Pattern.compile("\\d{2}");

    /** Đã đến: the receiver's software has it, nobody has acted. */
    public static final StatusCode ARRIVED = new StatusCode("01");
    /** Từ chối tiếp nhận; needs a reason. */
    public static final StatusCode REFUSED = new StatusCode("02");
    /** Đã tiếp nhận, vào sổ. */
    public static final StatusCode REGISTERED = new StatusCode("03");
    /** Phân công. */
    public static final StatusCode ASSIGNED = new StatusCode("04");
    /** Đang xử lý. */
    public static final StatusCode IN_PROCESS = new StatusCode("05");
    /** Hoàn thành. */
    public static final StatusCode COMPLETED = new StatusCode("06");
    /** Yêu cầu lấy lại; the only one that the document's sender sends. */
    public static final StatusCode RECALL_ASKED = new StatusCode("13");
    /** Đồng ý lấy lại, cập nhật. */
    public static final StatusCode RECALL_AGREED = new StatusCode("15");
    /** Từ chối lấy lại, cập nhật. */
    public static final StatusCode RECALL_REFUSED = new StatusCode("16");

    public StatusCode {
        if (!FORM.matcher(value).matches()) {
            throw InvalidValue.of("status_code", "expected", "01");
        }
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static StatusCode of(String value) {
        return new StatusCode(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
