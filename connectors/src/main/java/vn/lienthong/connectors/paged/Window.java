package vn.lienthong.connectors.paged;

import java.time.LocalDate;

/** Days that one question asks for. */
record Window(LocalDate first, LocalDate last) {

    @Override
    public String toString() {
        return first.equals(last) ? first.toString() : first + " – " + last;
    }
}
