package vn.lienthong.connector;

import java.util.List;

/**
 * A message that a mailbox gave.
 *
 * @param place where it stood
 * @param incoming the message, with an identity that is the same however often it is fetched
 * @param replies messages that go back to the same system because this one has come; each once, whatever happens
 * @param remarks codes of what is unusual about it and refuses nothing
 */
public record Letter(Place place, Incoming incoming, List<Incoming> replies, List<String> remarks) {
    public Letter {
        replies = List.copyOf(replies);
        remarks = List.copyOf(remarks);
        if (incoming.id().isEmpty()
                || replies.stream().anyMatch(reply -> reply.id().isEmpty())) {
            throw new IllegalArgumentException("a letter and its replies have identities");
        }
    }
}
