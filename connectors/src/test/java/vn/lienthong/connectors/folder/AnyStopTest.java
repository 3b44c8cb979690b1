package vn.lienthong.connectors.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

final class AnyStopTest {

    /** Wherever the reading is stopped or dies, and however large the portions are: the same rows in the same order. */
    @Property(tries = 150)
    void anyPortionsAndAnyStopsGiveTheSameRows(
            @ForAll @Size(min = 1, max = 4) List<@IntRange(min = 0, max = 12) Integer> files, @ForAll long seed)
            throws Exception {
        Random random = new Random(seed);
        Path folder = Files.createTempDirectory("any-stop");
        Inbox inbox = new Inbox(folder, "totals", "Tổng");
        List<String> expected = new ArrayList<>();
        for (int file = 0; file < files.size(); file++) {
            write(inbox, file, files.get(file), expected, random);
        }
        inbox.beforeTake(portion -> {
            if (random.nextInt(4) == 0) {
                throw new Killed();
            }
        });
        for (int sitting = 0; sitting < 40; sitting++) {
            inbox.portion(1 + random.nextInt(4));
            int stop = random.nextInt(4);
            try {
                assertThat(inbox.read(takes -> takes > stop)).isEmpty();
            } catch (Killed e) {
                // As if the node had died: nothing of this portion is durable.
            }
        }
        inbox.beforeTake(portion -> {});
        assertThat(inbox.read()).isEmpty();
        assertThat(inbox.places()).isEqualTo(expected);
        deleteAll(folder);
    }

    @Example
    void aBookmarkHoldsFromAnyMoment() throws Exception {
        Path folder = Files.createTempDirectory("any-stop");
        Inbox whole = new Inbox(folder, "totals", "Tổng").portion(2);
        List<String> expected = new ArrayList<>();
        write(whole, 0, 7, expected, new Random(1));
        write(whole, 1, 5, expected, new Random(2));
        whole.read();
        assertThat(whole.places()).isEqualTo(expected);
        for (int taken = 0; taken < whole.bookmarks().size(); taken++) {
            int stop = taken;
            Inbox again = new Inbox(folder, "totals", "Tổng").portion(2);
            again.read(takes -> takes >= stop);
            again.portion(3).read();
            assertThat(again.places()).isEqualTo(expected);
        }
        deleteAll(folder);
    }

    private static void write(Inbox inbox, int file, int rows, List<String> expected, Random random) {
        StringBuilder text = new StringBuilder("Ma,Ten\n");
        int line = 2;
        for (int row = 0; row < rows; row++) {
            switch (random.nextInt(5)) {
                case 0 -> {
                    text.append("\n");
                    line++;
                }
                case 1 -> {
                    text.append("Tổng,1\n");
                    line++;
                }
                case 2 -> {
                    expected.add(file + ".csv, line " + line);
                    text.append(file).append('-').append(row).append(",\"a\nb\"\n");
                    line += 2;
                }
                default -> {
                    expected.add(file + ".csv, line " + line);
                    text.append(file).append('-').append(row).append(",x\n");
                    line++;
                }
            }
        }
        // Without this, two files without rows would have the same content.
        inbox.write(
                file + ".csv", text.append("Tổng,").append(file).append('\n').toString());
    }

    private static void deleteAll(Path folder) throws Exception {
        try (var entries = Files.list(folder)) {
            entries.forEach(file -> file.toFile().delete());
        }
        Files.delete(folder);
    }

    private static final class Killed extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
