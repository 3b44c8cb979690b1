package vn.lienthong.registry;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Values that stand elsewhere: {@code ${env:NAME}}, {@code ${env:NAME:default}}, {@code ${file:path}}, the path relative
 * to the installation's folder. A secret must stand elsewhere and has no default.
 */
final class References {
    private static final Pattern FORM =
            Pattern.compile("\\$\\{(?:env:([A-Za-z_][A-Za-z0-9_]*)(?::([^}]*))?|file:([^}]+))}");
    private static final String EXAMPLES = "${env:NAME} | ${file:path}";
    private static final long LARGEST_FILE = 64L * 1024;

    private final Path folder;
    private final Function<String, Optional<String>> environment;

    References(Path folder, Function<String, Optional<String>> environment) {
        this.folder = folder;
        this.environment = environment;
    }

    Form<String> plain() {
        return text -> {
            if (!text.contains("${")) {
                return text;
            }
            Matcher reference = match(text);
            String byDefault = reference.group(2);
            return byDefault == null
                    ? resolve(reference)
                    : variable(reference.group(1)).orElse(byDefault);
        };
    }

    Form<String> secret() {
        return text -> {
            if (!text.contains("${")) {
                throw new Unfit("secret_literal", Map.of("expected", EXAMPLES));
            }
            Matcher reference = match(text);
            if (reference.group(2) != null) {
                throw new Unfit("secret_default", Map.of("name", reference.group(1)));
            }
            return resolve(reference);
        };
    }

    private static Matcher match(String text) {
        Matcher reference = FORM.matcher(text);
        if (!reference.matches()) {
            throw new Unfit("reference_form", Map.of("expected", EXAMPLES));
        }
        return reference;
    }

    private String resolve(Matcher reference) {
        String name = reference.group(1);
        if (name == null) {
            return file(reference.group(3));
        }
        return variable(name).orElseThrow(() -> new Unfit("variable_missing", Map.of("name", name)));
    }

    private Optional<String> variable(String name) {
        return environment.apply(name).filter(value -> !value.isEmpty());
    }

    private String file(String name) {
        try {
            Path path = folder.resolve(name);
            String content = Files.size(path) > LARGEST_FILE
                    ? ""
                    : Files.readString(path).strip();
            if (!content.isEmpty()) {
                return content;
            }
        } catch (IOException | InvalidPathException e) {
            throw new Unfit("secret_file", Map.of("name", name));
        }
        throw new Unfit("secret_file", Map.of("name", name));
    }
}
