package vn.lienthong.app.contents;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import vn.lienthong.app.HubSettings;
import vn.lienthong.app.embedded.StartRefused;
import vn.lienthong.content.BucketContentStore;
import vn.lienthong.content.ContentLimits;
import vn.lienthong.content.ContentStore;
import vn.lienthong.content.FolderContentStore;

/** The store of contents. */
@Configuration(proxyBeanMethods = false)
class ContentBeans {

    @Bean
    ContentStore contents(HubSettings settings, ObjectProvider<S3Bucket> bucket, Clock clock) throws IOException {
        HubSettings.Contents given = settings.contents();
        ContentLimits limits =
                new ContentLimits(given.largest().toBytes(), given.quota().toBytes());
        if (!given.s3().endpoint().isEmpty()) {
            return BucketContentStore.over(bucket.getObject(), Path.of(settings.data(), "spool"), limits, clock);
        }
        Path folder = given.folder().isEmpty() ? Path.of(settings.data(), "contents") : Path.of(given.folder());
        return FolderContentStore.open(folder, limits, clock);
    }

    @Bean
    @Lazy
    S3Bucket bucket(HubSettings settings) {
        HubSettings.Contents given = settings.contents();
        HubSettings.S3 s3 = given.s3();
        if (!s3.endpoint().matches("https?://.+")
                || s3.bucket().isEmpty()
                || s3.accessKey().isEmpty()
                || s3.secretKey().isEmpty()
                || !given.folder().isEmpty()) {
            throw new StartRefused(
                    "hub.contents.s3.endpoint là địa chỉ http hoặc https; đi cùng phải có bucket, access-key, secret-key, và không đặt hub.contents.folder.",
                    "hub.contents.s3.endpoint is an http or https address; with it there must be bucket, access-key and secret-key, and no hub.contents.folder.");
        }
        return S3Bucket.open(s3);
    }
}
