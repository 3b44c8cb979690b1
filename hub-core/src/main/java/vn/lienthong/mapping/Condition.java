package vn.lienthong.mapping;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** A recipe holds only for rows that have one of some texts in a column. */
public record Condition(String column, Set<String> in) {
    public Condition {
        in = Set.copyOf(in);
    }

    boolean holds(String field, Trail trail) {
        Source.Columns source = new Source.Columns(List.of(column), "", Encoding.UTF8, Optional.empty());
        return source.read(field, trail).stream().anyMatch(in::contains);
    }

    @Override
    public String toString() {
        return column + " in " + new TreeSet<>(in);
    }
}
