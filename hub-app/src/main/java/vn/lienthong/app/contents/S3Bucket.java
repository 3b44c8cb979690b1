package vn.lienthong.app.contents;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4FamilyHttpSigner;
import software.amazon.awssdk.http.auth.spi.scheme.AuthSchemeOption;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.auth.scheme.S3AuthSchemeParams;
import software.amazon.awssdk.services.s3.auth.scheme.S3AuthSchemeProvider;
import software.amazon.awssdk.services.s3.model.CommonPrefix;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.MetadataDirective;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Object;
import vn.lienthong.app.HubSettings;
import vn.lienthong.connector.ContentsAway;
import vn.lienthong.content.Bucket;

/**
 * A bucket of a store that speaks S3. Nothing is sent that not every such store understands: buckets stand in the path, bodies
 * are plain and have no trailing checksums.
 */
final class S3Bucket implements Bucket, AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final S3Client s3;
    private final String bucket;

    private S3Bucket(S3Client s3, String bucket) {
        this.s3 = s3;
        this.bucket = bucket;
    }

    static S3Bucket open(HubSettings.S3 given) {
        S3Client s3 = S3Client.builder()
                .endpointOverride(URI.create(given.endpoint()))
                .region(Region.of(given.region()))
                .credentialsProvider(StaticCredentialsProvider.create(
                        AwsBasicCredentials.create(given.accessKey(), given.secretKey())))
                .authSchemeProvider(S3Bucket::signedWithTheirBodies)
                .forcePathStyle(true)
                .serviceConfiguration(own -> own.chunkedEncodingEnabled(false))
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                // Nothing of this machine's own set-up for other programs is used.
                .overrideConfiguration(
                        own -> own.defaultProfileFile(ProfileFile.aggregator().build()))
                .httpClientBuilder(Apache5HttpClient.builder()
                        .connectionTimeout(PATIENCE)
                        .socketTimeout(PATIENCE)
                        .maxConnections(64))
                .build();
        return new S3Bucket(s3, given.bucket());
    }

    /** The digest of what is sent stands in the signature, so the store takes nothing that has changed on the way. */
    private static List<AuthSchemeOption> signedWithTheirBodies(S3AuthSchemeParams call) {
        return S3AuthSchemeProvider.defaultProvider().resolveAuthScheme(call).stream()
                .map(scheme -> scheme.toBuilder()
                        .putSignerProperty(AwsV4FamilyHttpSigner.PAYLOAD_SIGNING_ENABLED, true)
                        .build())
                .toList();
    }

    @Override
    public void put(String key, Path file) throws IOException {
        asked(() -> s3.putObject(put -> put.bucket(bucket).key(key), file));
    }

    @Override
    public void mark(String key) throws IOException {
        asked(() -> s3.putObject(put -> put.bucket(bucket).key(key), RequestBody.empty()));
    }

    @Override
    public Optional<InputStream> open(String key) throws IOException {
        return asked(() -> {
            try {
                return Optional.of(
                        new LeftStream(s3.getObject(get -> get.bucket(bucket).key(key))));
            } catch (NoSuchKeyException e) {
                return Optional.empty();
            }
        });
    }

    @Override
    public Optional<Stored> find(String key) throws IOException {
        return asked(() -> {
            try {
                HeadObjectResponse head =
                        s3.headObject(find -> find.bucket(bucket).key(key));
                return Optional.of(new Stored(key, head.contentLength(), head.lastModified()));
            } catch (NoSuchKeyException e) {
                return Optional.empty();
            }
        });
    }

    @Override
    public void renew(String key) throws IOException {
        asked(() -> s3.copyObject(copy -> copy.sourceBucket(bucket)
                .sourceKey(key)
                .destinationBucket(bucket)
                .destinationKey(key)
                .metadataDirective(MetadataDirective.REPLACE)));
    }

    @Override
    public void delete(String key) throws IOException {
        asked(() -> s3.deleteObject(delete -> delete.bucket(bucket).key(key)));
    }

    @Override
    public void list(String prefix, Taker taker) throws IOException {
        Iterator<S3Object> objects = asked(
                () -> s3.listObjectsV2Paginator(list -> list.bucket(bucket).prefix(prefix))
                        .contents()
                        .iterator());
        // The next page is asked for on the way.
        while (asked(objects::hasNext)) {
            S3Object object = asked(objects::next);
            taker.take(new Stored(object.key(), object.size(), object.lastModified()));
        }
    }

    @Override
    public List<String> below(String prefix) throws IOException {
        return asked(
                () -> s3
                        .listObjectsV2Paginator(
                                list -> list.bucket(bucket).prefix(prefix).delimiter("/"))
                        .commonPrefixes()
                        .stream()
                        .map(CommonPrefix::prefix)
                        .toList());
    }

    @Override
    public void close() {
        s3.close();
    }

    private static <T> T asked(Supplier<T> call) throws IOException {
        try {
            return call.get();
        } catch (SdkException e) {
            throw new ContentsAway(String.valueOf(e.getMessage()), e);
        }
    }
}
