package vn.lienthong.app.security;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.nio.file.Path;
import java.text.ParseException;
import vn.lienthong.app.embedded.SecretFile;
import vn.lienthong.app.embedded.StartRefused;

/** The key that signs the hub's own tokens: made once, kept in a file for the hub's user only. */
final class SigningKey {
    private static final int BITS = 3072;

    private SigningKey() {}

    static RSAKey readOrMake(Path file) {
        try {
            return RSAKey.parse(SecretFile.readOrMake(file, SigningKey::make));
        } catch (ParseException e) {
            // The parser's message may quote the file: it is not passed on.
            throw new StartRefused(
                    "Tệp khóa ký " + file + " bị hỏng. Khôi phục từ bản sao lưu, hoặc xóa tệp để tạo khóa mới.",
                    "The signing key " + file + " is damaged. Restore it, or delete the file for a new key.");
        }
    }

    private static String make() {
        try {
            return new RSAKeyGenerator(BITS)
                    .keyUse(KeyUse.SIGNATURE)
                    .keyIDFromThumbprint(true)
                    .generate()
                    .toJSONString();
        } catch (JOSEException e) {
            throw new IllegalStateException("every JDK makes RSA keys", e);
        }
    }
}
