package vn.lienthong.app.security;

import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.util.function.SingletonSupplier;
import vn.lienthong.registry.Configuration;
import vn.lienthong.registry.Right;
import vn.lienthong.registry.User;

/**
 * The people of {@code users.yaml}; a reload counts at once. As long as there is none, one first user, whose password the
 * hub made for itself.
 */
final class ConsoleUsers implements UserDetailsService {
    static final String FIRST = "quan-tri";

    private final Supplier<Configuration> configuration;
    private final Supplier<User> first;

    ConsoleUsers(Supplier<Configuration> configuration, Supplier<String> firstPassword, PasswordEncoder encoder) {
        this.configuration = configuration;
        // Hashing is slow on purpose, so it waits until somebody logs in.
        this.first = SingletonSupplier.of(() -> new User(
                FIRST,
                "Quản trị",
                encoder.encode(firstPassword.get()),
                Set.of(Right.READ_STATE, Right.READ_BODY, Right.RETRY, Right.ADMINISTER)));
    }

    Optional<User> find(String id) {
        Configuration now = configuration.get();
        return now.users().isEmpty() && id.equals(FIRST)
                ? Optional.of(first.get())
                : Optional.ofNullable(now.users().get(id));
    }

    /** The user who logged in, if that user still exists and has the same password still. */
    Optional<User> find(Authentication authentication) {
        return authentication.getPrincipal() instanceof SignedIn signedIn
                ? find(signedIn.getUsername())
                        .filter(user -> user.passwordHash().equals(signedIn.getPassword()))
                : Optional.empty();
    }

    @Override
    public UserDetails loadUserByUsername(String id) {
        return find(id).map(user -> new SignedIn(user.id(), user.passwordHash()))
                .orElseThrow(() -> new UsernameNotFoundException("no such user"));
    }
}
