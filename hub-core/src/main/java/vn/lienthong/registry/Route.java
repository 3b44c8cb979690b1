package vn.lienthong.registry;

import java.util.List;
import vn.lienthong.model.Leg;
import vn.lienthong.model.Successions;

/**
 * Where a message goes.
 *
 * @param legs connections, sorted, each once
 * @param successions what became of offices that it names
 */
public record Route(List<Leg> legs, Successions successions) {
    public Route {
        legs = List.copyOf(legs);
    }

    public List<String> receivers() {
        return legs.stream().map(Leg::connection).toList();
    }
}
