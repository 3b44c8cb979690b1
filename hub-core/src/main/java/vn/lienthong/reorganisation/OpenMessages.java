package vn.lienthong.reorganisation;

import java.util.List;
import java.util.function.Consumer;
import vn.lienthong.ledger.Archive;

/** Every message that is still to go somewhere, a page at a time: a backlog may be of any size. */
record OpenMessages(Archive archive, int page) {

    void forEach(Consumer<Archive.OpenMessage> each) {
        long after = 0;
        List<Archive.OpenMessage> found;
        do {
            found = archive.open(after, page);
            for (Archive.OpenMessage open : found) {
                each.accept(open);
                after = open.message().number().position();
            }
        } while (found.size() == page);
    }
}
