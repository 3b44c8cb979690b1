package vn.lienthong.simulator;

import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Supplier;

/** The calls of S3 that the hub makes, on one bucket that is named in the path. */
final class S3Site implements Site {
    /** Small, so that every listing of some length has pages. */
    private static final int PAGE = 100;

    private static final String XML = "application/xml";
    private static final String ROOT = "/" + S3Simulator.BUCKET;

    private final S3Memory memory;

    S3Site(S3Memory memory) {
        this.memory = memory;
    }

    @Override
    public Work read(Call call) {
        if (!call.path().startsWith(ROOT)) {
            return work("nowhere", () -> error(404, "NoSuchBucket"));
        }
        String key = call.path().substring(Math.min(call.path().length(), ROOT.length() + 1));
        if (key.isEmpty()) {
            return guarded("list", call, () -> list(call));
        }
        return switch (call.method()) {
            case "PUT" -> guarded("put", call, () -> put(call, key));
            case "GET" -> guarded("get", call, () -> get(key));
            case "HEAD" -> guarded("head", call, () -> head(key));
            case "DELETE" -> guarded("delete", call, () -> delete(key));
            default -> work("nowhere", () -> error(405, "MethodNotAllowed"));
        };
    }

    private static Work guarded(String service, Call call, Supplier<Answer> served) {
        return work(service, () -> S3Guard.lets(call) ? served.get() : error(403, "SignatureDoesNotMatch"));
    }

    private static PackageWork work(String service, Supplier<Answer> served) {
        return new PackageWork(service, served, error(500, "InternalError"));
    }

    private Answer put(Call call, String key) {
        Optional<String> source = call.header("x-amz-copy-source");
        if (source.isEmpty()) {
            memory.put(key, call.body());
            return Answer.empty(200).with(Map.of("ETag", "\"demo\""));
        }
        if (call.header("x-amz-metadata-directive").filter("REPLACE"::equals).isEmpty()) {
            return error(400, "InvalidRequest");
        }
        String from = source.get().replaceFirst("^/?" + S3Simulator.BUCKET + "/", "");
        return memory.find(from)
                .map(item -> {
                    memory.put(key, item.bytes());
                    return xml("<CopyObjectResult><ETag>\"demo\"</ETag></CopyObjectResult>");
                })
                .orElseGet(() -> error(404, "NoSuchKey"));
    }

    private Answer get(String key) {
        return memory.find(key)
                .map(item -> new Answer(200, "application/octet-stream", item.bytes(), headers(item)))
                .orElseGet(() -> error(404, "NoSuchKey"));
    }

    private Answer head(String key) {
        return memory.find(key)
                .map(item -> new Answer(200, "application/octet-stream", item.bytes(), headers(item)))
                .orElseGet(() -> Answer.empty(404));
    }

    private Answer delete(String key) {
        memory.delete(key);
        return Answer.empty(204);
    }

    private Answer list(Call call) {
        String prefix = call.query("prefix").orElse("");
        String after = call.query("continuation-token").orElse("");
        boolean folders = call.query("delimiter").isPresent();
        List<S3Memory.Item> all = memory.below(prefix).stream()
                .filter(item -> item.key().compareTo(after) > 0)
                .toList();
        List<S3Memory.Item> page = folders ? all : all.subList(0, Math.min(PAGE, all.size()));
        StringBuilder out = new StringBuilder("<ListBucketResult><IsTruncated>")
                .append(page.size() < all.size())
                .append("</IsTruncated>");
        if (page.size() < all.size()) {
            out.append("<NextContinuationToken>")
                    .append(page.get(page.size() - 1).key())
                    .append("</NextContinuationToken>");
        }
        if (folders) {
            TreeSet<String> steps = new TreeSet<>();
            page.forEach(item -> steps.add(item.key().substring(0, item.key().indexOf('/', prefix.length()) + 1)));
            steps.forEach(
                    step -> out.append("<CommonPrefixes><Prefix>").append(step).append("</Prefix></CommonPrefixes>"));
        } else {
            page.forEach(item ->
                    out.append("<Contents><Key>%s</Key><Size>%d</Size><LastModified>%s</LastModified></Contents>"
                            .formatted(item.key(), item.bytes().length, item.writtenAt())));
        }
        return xml(out.append("</ListBucketResult>").toString());
    }

    private static Map<String, String> headers(S3Memory.Item item) {
        return Map.of(
                "ETag",
                "\"demo\"",
                "Last-Modified",
                DateTimeFormatter.RFC_1123_DATE_TIME.format(item.writtenAt().atOffset(ZoneOffset.UTC)));
    }

    private static Answer xml(String body) {
        return new Answer(200, XML, body.getBytes(StandardCharsets.UTF_8));
    }

    private static Answer error(int status, String code) {
        return new Answer(
                status,
                XML,
                ("<Error><Code>" + code + "</Code><Message>demo</Message></Error>").getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public Optional<Answer> observe(Call call) {
        return Optional.empty();
    }

    @Override
    public void reset() {
        memory.clear();
    }
}
