package vn.lienthong.app.house;

import java.nio.file.Path;
import java.util.List;

/** Every package with its purpose and what it may touch, as its package-info says. */
final class HousePage {
    private HousePage() {}

    static String body() {
        StringBuilder page = new StringBuilder(
                """
                Every package of the product with what its `package-info` says. `ArrowsTest` keeps the arrows, `HandTest` that
                nothing is missing here. What a change touches stands in [CONTRIBUTING.md](../CONTRIBUTING.md).
                """);
        String module = "";
        List<Path> infos = Repository.sources("main").stream()
                .filter(file -> file.endsWith("package-info.java"))
                .toList();
        for (Path info : infos) {
            String name = Repository.name(info);
            String home = name.substring(0, name.indexOf('/'));
            if (!home.equals(module)) {
                module = home;
                page.append("\n## ").append(module).append("\n");
            }
            String text = Repository.read(info);
            page.append("\n**`").append(packageOf(text)).append("`** ");
            page.append(String.join(" ", Javadoc.paragraphs(text, "package "))).append('\n');
        }
        return page.toString();
    }

    private static String packageOf(String text) {
        int at = text.indexOf("\npackage ") + "\npackage ".length();
        return text.substring(at, text.indexOf(';', at));
    }
}
