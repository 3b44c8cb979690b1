package vn.lienthong.simulator.demo;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;

/** A copy of an installation with the demonstration's own connections, forms and rights laid over it. */
final class Overlay {
    private static final List<String> FILES = List.of(
            "connections/bao-cao-quoc-gia.yaml",
            "connections/chua-co-he-thong.yaml",
            "connections/csdl-dan-cu.yaml",
            "connections/danh-muc-thu-tuc.yaml",
            "connections/ho-tich-bang-tinh.yaml",
            "connections/ho-tich-bang.yaml",
            "connections/ho-tich-soap.yaml",
            "connections/qlvb-noi-vu.yaml",
            "connections/qlvb-thanh-tra.yaml",
            "connections/qlvb-ubnd.yaml",
            "connections/truc-van-ban.yaml",
            "entitlements.yaml",
            "indicators/KYSO.DAYDU.HUYEN.yaml",
            "indicators/KYSO.DAYDU.SO.yaml",
            "reports/DICHVUCONG.yaml",
            "reports/UNGDUNG.yaml");
    /** Lists that the installation has too: what is here comes behind. */
    private static final List<String> LISTS = List.of("clients.yaml", "subscriptions.yaml");

    private Overlay() {}

    static void lay(Path installation, Path copy) throws IOException {
        try (Stream<Path> files = Files.walk(installation)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = copy.resolve(installation.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
        for (String name : FILES) {
            Files.createDirectories(copy.resolve(name).getParent());
            Files.write(copy.resolve(name), own(name));
        }
        for (String name : LISTS) {
            Files.write(copy.resolve(name), own(name), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        }
    }

    private static byte[] own(String name) throws IOException {
        try (InputStream file = Overlay.class.getResourceAsStream("installation/" + name)) {
            if (file == null) {
                throw new IllegalStateException("the demonstration lacks its file " + name);
            }
            return file.readAllBytes();
        }
    }
}
