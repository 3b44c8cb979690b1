package vn.lienthong.connector;

import java.io.IOException;
import java.io.InputStream;

/** Reads a large answer while it comes, to its end. */
@FunctionalInterface
public interface AnswerReader {
    void read(InputStream answer) throws IOException;
}
