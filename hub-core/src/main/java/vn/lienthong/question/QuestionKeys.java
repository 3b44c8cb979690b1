package vn.lienthong.question;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * What hides persons and answers where they are kept: keyed hashes (HMAC-SHA256), for a number of twelve digits is guessed at
 * once from a plain one, and encryption (AES-256-GCM). One secret for all nodes; each use has a key of its own made from it.
 */
public final class QuestionKeys {
    private static final String HMAC = "HmacSHA256";
    private static final String AES_GCM = "AES/GCM/NoPadding";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecretKeySpec hashing;
    private final SecretKeySpec sealing;
    private final SecureRandom random;

    public QuestionKeys(String secret, SecureRandom random) {
        byte[] root = secret.getBytes(StandardCharsets.UTF_8);
        this.hashing = new SecretKeySpec(mac(new SecretKeySpec(root, HMAC), "hash"), HMAC);
        this.sealing = new SecretKeySpec(mac(new SecretKeySpec(root, HMAC), "seal"), "AES");
        this.random = random;
    }

    /** The same for the same text and use; tells nothing of the text to who has not the secret. */
    public byte[] hash(String use, String text) {
        return mac(hashing, use + '\n' + text);
    }

    /** @param context must be the same to {@link #open} it */
    byte[] seal(String context, byte[] clear) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce, context).doFinal(clear);
            return ByteBuffer.allocate(nonce.length + sealed.length)
                    .put(nonce)
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has AES-GCM", e);
        }
    }

    /** Empty when it was sealed with another secret or for another context, or was touched. */
    Optional<byte[]> open(String context, byte[] sealed) {
        if (sealed.length <= NONCE_BYTES) {
            return Optional.empty();
        }
        ByteBuffer parts = ByteBuffer.wrap(sealed);
        byte[] nonce = new byte[NONCE_BYTES];
        parts.get(nonce);
        byte[] rest = new byte[parts.remaining()];
        parts.get(rest);
        try {
            return Optional.of(cipher(Cipher.DECRYPT_MODE, nonce, context).doFinal(rest));
        } catch (GeneralSecurityException e) {
            return Optional.empty();
        }
    }

    private Cipher cipher(int mode, byte[] nonce, String context) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(AES_GCM);
        cipher.init(mode, sealing, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(context.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    private static byte[] mac(SecretKeySpec key, String text) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(key);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has " + HMAC, e);
        }
    }
}
