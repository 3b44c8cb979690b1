package vn.lienthong.registry;

import java.util.Set;

/**
 * A person who may log in to the console. Prints without the hash.
 *
 * @param passwordHash {@code {bcrypt}…}, as {@code ./hub password} makes it
 */
public record User(String id, String name, String passwordHash, Set<Right> rights) {
    public User {
        rights = Set.copyOf(rights);
    }

    @Override
    public String toString() {
        return "User[" + id + "]";
    }
}
