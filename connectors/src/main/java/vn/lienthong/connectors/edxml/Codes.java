package vn.lienthong.connectors.edxml;

import java.util.Arrays;

/** Codes of the package that count the constants of a canonical enumeration from 0, in its order. */
final class Codes {
    private Codes() {}

    static <E extends Enum<E>> String of(E constant) {
        E[] all = constant.getDeclaringClass().getEnumConstants();
        return Integer.toString(Arrays.asList(all).indexOf(constant));
    }
}
