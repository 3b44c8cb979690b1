package vn.lienthong.bench.sink;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.List;

/** One thread that serves every connection; can be down, then nobody listens at the port and every connection is cut. */
final class Receiver implements Runnable {
    private static final int BACKLOG = 1024;

    private final InetSocketAddress address;
    private final Tally tally;
    private final Selector selector;
    private volatile boolean wantedUp = true;

    Receiver(InetSocketAddress address, Tally tally) throws IOException {
        this.address = address;
        this.tally = tally;
        this.selector = Selector.open();
    }

    void up() {
        wantedUp = true;
        selector.wakeup();
    }

    void down() {
        wantedUp = false;
        selector.wakeup();
    }

    @Override
    public void run() {
        boolean up = false;
        try {
            while (true) {
                if (up != wantedUp) {
                    up = wantedUp;
                    change(up);
                }
                selector.select(this::serve);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the sink cannot serve its port", e);
        }
    }

    private void change(boolean up) throws IOException {
        if (up) {
            ServerSocketChannel door = ServerSocketChannel.open();
            door.bind(address, BACKLOG).configureBlocking(false);
            door.register(selector, SelectionKey.OP_ACCEPT);
            return;
        }
        for (SelectionKey key : List.copyOf(selector.keys())) {
            key.cancel();
            key.channel().close();
        }
        selector.selectNow();
    }

    private void serve(SelectionKey key) {
        try {
            if (key.isAcceptable()) {
                greet((ServerSocketChannel) key.channel());
                return;
            }
            if (!((Conversation) key.attachment()).readable()) {
                hangUp(key);
            }
        } catch (IOException e) {
            hangUp(key);
        }
    }

    private void greet(ServerSocketChannel door) throws IOException {
        SocketChannel guest = door.accept();
        if (guest == null) {
            return;
        }
        guest.configureBlocking(false);
        guest.setOption(StandardSocketOptions.TCP_NODELAY, true);
        guest.register(selector, SelectionKey.OP_READ, new Conversation(guest, tally));
    }

    private static void hangUp(SelectionKey key) {
        key.cancel();
        try {
            key.channel().close();
        } catch (IOException e) {
            // It is gone either way; its events are counted.
        }
    }
}
