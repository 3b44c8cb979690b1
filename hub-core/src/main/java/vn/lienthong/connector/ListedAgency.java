package vn.lienthong.connector;

import java.util.List;

/**
 * An agency as another system's list names it: nothing that the registry would take over by itself.
 *
 * @param otherCodes further codes of it, older ones and those of another form
 * @param parent code or number of the one above it there; empty where the list does not tell
 */
public record ListedAgency(String code, List<String> otherCodes, String name, String parent) {
    public ListedAgency {
        otherCodes = List.copyOf(otherCodes);
    }
}
