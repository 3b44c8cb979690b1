package vn.lienthong.ledger;

import java.util.Collection;
import java.util.Set;
import vn.lienthong.model.ContentHash;

/** Which contents some message still names. */
public final class NamedContents {
    private static final String NAMED = Statements.read("named_contents.sql");

    private final Database database;

    NamedContents(Database database) {
        this.database = database;
    }

    /** Those of the given ones that a message names, or a package that is set aside. */
    public Set<ContentHash> named(Collection<ContentHash> asked) {
        Object[] hashes = asked.stream().map(ContentHash::value).toArray();
        return Set.copyOf(database.query(
                NAMED, r -> ContentHash.of(r.getString(1)), (Object) new Database.ArrayOf("text", hashes)));
    }
}
