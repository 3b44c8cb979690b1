package vn.lienthong.connectors.folder;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;

/** Finds the delimiter of a CSV file whose connection does not name it. */
final class Delimiters {
    private static final String USUAL = ",;\t|";
    private static final int LOOK = 65_536;

    private Delimiters() {}

    static char of(Path file, Dialect dialect) throws IOException {
        if (dialect.delimiter().isPresent()) {
            return dialect.delimiter().get();
        }
        try (BufferedReader text = new BufferedReader(dialect.encoding().open(file))) {
            return mostIn(line(text, Math.max(1, dialect.header(HeaderLines.TOP).last())));
        }
    }

    private static String line(BufferedReader text, int wanted) throws IOException {
        StringBuilder line = new StringBuilder();
        int number = 1;
        for (int seen = 0; seen < LOOK; seen++) {
            int c = text.read();
            if (c < 0 || (c == '\n' && number == wanted)) {
                break;
            }
            if (c == '\n') {
                number++;
            } else if (number == wanted) {
                line.append((char) c);
            }
        }
        return line.toString();
    }

    private static char mostIn(String line) {
        char best = ',';
        long most = 0;
        for (int i = 0; i < USUAL.length(); i++) {
            char delimiter = USUAL.charAt(i);
            long count = line.chars().filter(c -> c == delimiter).count();
            if (count > most) {
                most = count;
                best = delimiter;
            }
        }
        return best;
    }
}
