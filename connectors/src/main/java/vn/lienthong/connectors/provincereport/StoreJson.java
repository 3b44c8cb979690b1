package vn.lienthong.connectors.provincereport;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Optional;

/** Values of the store; some numbers are texts there. */
final class StoreJson {
    private StoreJson() {}

    /** A value, or that there is none; empty where it is neither. */
    static Optional<Optional<BigDecimal>> number(JsonNode value) {
        if (value.isNumber()) {
            return Optional.of(Optional.of(value.decimalValue()));
        }
        if (value.isNull() || value.asText("").isEmpty()) {
            return Optional.of(Optional.empty());
        }
        try {
            return Optional.of(Optional.of(new BigDecimal(value.asText())));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
