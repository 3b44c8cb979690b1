package vn.lienthong.connector;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The session that all lanes of a connection share; only one of them logs in. */
public final class SharedSession {
    private @Nullable CompletableFuture<String> current;

    /**
     * The session that stands, or that a log-in gives. Whoever comes during a log-in waits for it and shares what comes of
     * it, its failure too: a log-in that hangs keeps all lanes waiting once and not each of them in turn.
     *
     * @throws RuntimeException of the log-in; the next call tries anew
     */
    public String get(Supplier<String> login) {
        CompletableFuture<String> mine = new CompletableFuture<>();
        CompletableFuture<String> shared = standing(mine);
        if (shared == mine) {
            fill(mine, login);
        }
        try {
            return shared.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : e;
        }
    }

    private synchronized CompletableFuture<String> standing(CompletableFuture<String> otherwise) {
        CompletableFuture<String> stands = current;
        if (stands == null || stands.isCompletedExceptionally()) {
            current = otherwise;
            return otherwise;
        }
        return stands;
    }

    private static void fill(CompletableFuture<String> session, Supplier<String> login) {
        try {
            session.complete(login.get());
        } catch (RuntimeException | Error e) {
            session.completeExceptionally(e);
        }
    }

    /** Another lane may have logged in anew already: then its session stays. */
    public synchronized void forget(String used) {
        CompletableFuture<String> stands = current;
        if (stands != null && stands.isDone() && !stands.isCompletedExceptionally() && used.equals(stands.join())) {
            current = null;
        }
    }
}
