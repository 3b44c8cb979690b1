package vn.lienthong.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/** Name of a shared catalogue (danh mục dùng chung), {@code madantoc}. */
public record CatalogueName(@JsonValue String value) {
    private static final Pattern FORM = Pattern.compile("[a-z0-9_-]{1,60}");

    public CatalogueName {
        if (!FORM.matcher(value).matches()) {
            throw InvalidValue.of("catalogue_name", "expected", "madantoc");
        }
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static CatalogueName of(String value) {
        return new CatalogueName(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
