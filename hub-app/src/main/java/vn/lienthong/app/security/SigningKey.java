package vn.lienthong.app.security;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.nio.file.Path;
import java.text.ParseException;
import vn.lienthong.app.embedded.SecretFile;
import vn.lienthong.app.embedded.StartRefused;

/**
 * The key that signs the hub's own tokens, on P-256: made once, kept in a file for the hub's user only. An RSA key of the
 * same strength would cost the first start seconds of the processor, and every token milliseconds.
 */
final class SigningKey {
    static final JWSAlgorithm ALGORITHM = JWSAlgorithm.ES256;

    private SigningKey() {}

    static ECKey readOrMake(Path file) {
        try {
            return ECKey.parse(SecretFile.readOrMake(file, SigningKey::make));
        } catch (ParseException e) {
            // The parser's message may quote the file: it is not passed on.
            throw new StartRefused(
                    "Tệp khóa ký " + file + " bị hỏng. Khôi phục từ bản sao lưu, hoặc xóa tệp để tạo khóa mới.",
                    "The signing key " + file + " is damaged. Restore it, or delete the file for a new key.");
        }
    }

    private static String make() {
        try {
            return new ECKeyGenerator(Curve.P_256)
                    .keyUse(KeyUse.SIGNATURE)
                    .keyIDFromThumbprint(true)
                    .generate()
                    .toJSONString();
        } catch (JOSEException e) {
            throw new IllegalStateException("every JDK makes keys on P-256", e);
        }
    }
}
