package vn.lienthong.testkit.connector;

import java.net.URI;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A source in memory that can be broken. */
final class Shelf implements SourceStage {
    private List<Map<String, String>> records = List.of();
    private Optional<SourceFault> fault = Optional.empty();

    @Override
    public URI base() {
        return URI.create("http://demo.phutho.local");
    }

    @Override
    public void holds(List<Map<String, String>> all) {
        records = new ArrayList<>(all);
    }

    @Override
    public boolean spoil(int index) {
        records.set(index, Map.of());
        return true;
    }

    @Override
    public Set<SourceFault> faults() {
        return EnumSet.of(SourceFault.UNREACHABLE, SourceFault.CUT);
    }

    @Override
    public void strike(SourceFault one) {
        fault = Optional.of(one);
    }

    @Override
    public void calm() {
        fault = Optional.empty();
    }

    List<Map<String, String>> records() {
        return records;
    }

    boolean has(SourceFault one) {
        return fault.filter(one::equals).isPresent();
    }
}
