package vn.lienthong.connector;

import java.util.List;

/** Code for one kind of outside system. Found by {@link java.util.ServiceLoader}; stateless, one instance a process. */
public interface Connector {

    /** Kebab-case and unique, e.g. {@code national-portal}; connection files name it. */
    String id();

    /** Every key that a connection of this kind may set; documentation, checks and forms come from here. */
    List<Setting<?>> settings();

    /** What one connection of this kind offers. The settings are complete and checked. */
    Ports open(Settings settings);
}
