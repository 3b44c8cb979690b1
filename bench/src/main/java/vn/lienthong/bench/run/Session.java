package vn.lienthong.bench.run;

import java.util.Optional;

/**
 * A sender with its token, for as long as one start of a system lasts. Each session of a sink needs a run number of its
 * own, or its events would be repeats.
 */
final class Session implements AutoCloseable {
    private final Optional<TokenFile> token;
    private final Generator generator;

    Session(Running running, Workplace workplace, int run) {
        this.token = running.token(workplace);
        this.generator = Generator.start(workplace, running.system().events(), run, token);
    }

    Generator generator() {
        return generator;
    }

    @Override
    public void close() {
        generator.close();
        token.ifPresent(TokenFile::close);
    }
}
