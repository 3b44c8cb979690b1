package vn.lienthong.registry;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads {@code users.yaml}. */
final class UsersFile {
    static final String NAME = "users.yaml";
    private static final Set<String> KEYS = Set.of("id", "name", "password", "rights");
    // Below cost 10 a stolen hash is guessed too fast; above 14 the log-in door is too easily kept busy.
    private static final Pattern HASH = Pattern.compile("\\{bcrypt}\\$2[aby]\\$1[0-4]\\$[./A-Za-z0-9]{53}");

    private final References references;
    private final Map<String, Integer> lines = new LinkedHashMap<>();

    UsersFile(References references) {
        this.references = references;
    }

    List<User> read(YamlNode file, FileProblems problems) {
        List<User> users = new ArrayList<>();
        for (Section section : Section.listOf(file, KEYS, problems)) {
            user(section).ifPresent(users::add);
        }
        return users;
    }

    private Optional<User> user(Section section) {
        Optional<String> id = section.required("id", Forms.name());
        id.ifPresent(found -> refuseSecond(found, section));
        Optional<String> name = section.required("name", Forms.title());
        Optional<String> hash = section.required("password", hash());
        List<Right> rights = section.requiredList("rights", Forms.oneOf(Right.class));
        return section.isSound()
                ? Optional.of(
                        new User(id.orElseThrow(), name.orElseThrow(), hash.orElseThrow(), new LinkedHashSet<>(rights)))
                : Optional.empty();
    }

    private Form<String> hash() {
        return text -> {
            String hash = references.secret().read(text);
            if (!HASH.matcher(hash).matches()) {
                throw Unfit.expected("{bcrypt}$2a$12$… (./hub password)");
            }
            return hash;
        };
    }

    private void refuseSecond(String id, Section section) {
        Integer first = lines.putIfAbsent(id, section.line());
        if (first != null) {
            section.refuse("id", "id_twice", Map.of("value", id, "first", first.toString()));
        }
    }
}
