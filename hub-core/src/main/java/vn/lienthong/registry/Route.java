package vn.lienthong.registry;

import java.util.List;
import vn.lienthong.model.Successions;

/**
 * Where a message goes.
 *
 * @param receivers connections, sorted, each once
 * @param successions what became of offices that it names
 */
public record Route(List<String> receivers, Successions successions) {
    public Route {
        receivers = List.copyOf(receivers);
    }
}
