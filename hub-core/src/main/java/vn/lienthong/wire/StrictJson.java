package vn.lienthong.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.type.LogicalType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;

/**
 * JSON read to the letter: no key twice, no more than 64 levels, nothing coerced, nothing unknown, nothing after the end,
 * UTF-8 only, moments only with a zone. One instance serves the whole process.
 */
public final class StrictJson {
    static final int DEEPEST = 64;

    /** Longest text of the model is 20,000 characters. */
    static final int LONGEST_TEXT = 65_536;

    private static final int LONGEST_NUMBER = 32;
    private static final int LONGEST_NAME = 256;

    private final JsonMapper mapper;
    private final ObjectReader trees;

    public StrictJson() {
        this(true);
    }

    private StrictJson(boolean foreign) {
        mapper = JsonMapper.builder(factory(foreign))
                .addModule(moments())
                .configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, foreign)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .defaultPropertyInclusion(
                        JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
                .withCoercionConfig(
                        LogicalType.Textual,
                        text -> text.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                                .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                                .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
                .build();
        trees = mapper.readerFor(JsonNode.class);
    }

    /** For what the hub itself wrote: no search for keys given twice, and fields of a newer version are passed over. */
    static StrictJson ofOurOwn() {
        return new StrictJson(false);
    }

    /** Reads a whole body; whatever is wrong with its form is {@code BODY_MALFORMED} with line and column. */
    public JsonNode tree(byte[] body) {
        Utf8.check(body);
        try {
            return trees.readTree(body);
        } catch (JsonProcessingException e) {
            throw Malformed.of(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public byte[] bytes(Object value) {
        try {
            return mapper.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The body must have passed {@link Utf8#check}. */
    JsonParser parser(byte[] body) throws IOException {
        return mapper.createParser(body);
    }

    /** Reads a value in the midst of a body, so it does not look for an end behind it. */
    ObjectReader inside(Class<?> type) {
        return mapper.readerFor(type).without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    }

    ObjectReader whole(Class<?> type) {
        return mapper.readerFor(type);
    }

    <T> T value(JsonNode node, Class<T> type) throws JsonProcessingException {
        return mapper.treeToValue(node, type);
    }

    /** Refuses a body that goes on after its value. */
    static void requireEnd(JsonParser parser) throws IOException {
        if (parser.nextToken() != null) {
            throw Malformed.at("trailing_text", parser.currentTokenLocation());
        }
    }

    private static JsonFactory factory(boolean foreign) {
        return JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(DEEPEST)
                        .maxStringLength(LONGEST_TEXT)
                        .maxNumberLength(LONGEST_NUMBER)
                        .maxNameLength(LONGEST_NAME)
                        .build())
                .configure(StreamReadFeature.STRICT_DUPLICATE_DETECTION, foreign)
                .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                .disable(JsonFactory.Feature.CHARSET_DETECTION)
                .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                .build();
    }

    private static SimpleModule moments() {
        return new SimpleModule("moments")
                .addDeserializer(Instant.class, new Moments.Reader())
                .addSerializer(Instant.class, new Moments.Writer());
    }
}
