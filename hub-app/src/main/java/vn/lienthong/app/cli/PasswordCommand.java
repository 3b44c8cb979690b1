package vn.lienthong.app.cli;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Turns a password into what {@code users.yaml} refers to; the password itself is kept nowhere. */
@Command(
        name = "password",
        mixinStandardHelpOptions = true,
        description = {
            "Đọc một mật khẩu và in chuỗi băm cho users.yaml.",
            "Read a password and print its hash for users.yaml."
        })
final class PasswordCommand implements Callable<Integer> {
    private static final int COST = 12;
    private static final int SHORTEST = 10;
    /** More than bcrypt looks at. */
    private static final int LONGEST_BYTES = 72;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        String password = asked();
        if (password.length() < SHORTEST || password.getBytes(StandardCharsets.UTF_8).length > LONGEST_BYTES) {
            spec.commandLine().getErr().println("Mật khẩu cần từ 10 ký tự và nhiều nhất 72 byte.");
            spec.commandLine().getErr().println("A password needs 10 characters, and 72 bytes at most.");
            return Exit.REFUSED;
        }
        spec.commandLine().getOut().println("{bcrypt}" + new BCryptPasswordEncoder(COST).encode(password));
        return 0;
    }

    // From JDK 22 on there is a console without a terminal, too; it reads the same line.
    @SuppressWarnings("SystemConsoleNull")
    private static String asked() throws IOException {
        @Nullable Console console = System.console();
        if (console != null) {
            char[] typed = console.readPassword("Mật khẩu / password: ");
            return typed == null ? "" : new String(typed);
        }
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        return Objects.requireNonNullElse(in.readLine(), "").strip();
    }
}
