package vn.lienthong.app.door;

import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.security.OAuthFlow;
import io.swagger.v3.oas.models.security.OAuthFlows;
import io.swagger.v3.oas.models.security.Scopes;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.stereotype.Component;
import vn.lienthong.failure.FailureCode;
import vn.lienthong.registry.Right;
import vn.lienthong.text.Problem;

/** Tells in the OpenAPI page of the doors that stand beside Spring's own servlet, and how a caller says who it is. */
@Component
final class DoorsInOpenApi implements OpenApiCustomizer {
    private static final String CLIENT = "client";
    private static final String PROBLEM = "Problem";

    @Override
    public void customise(OpenAPI api) {
        api.info(new Info()
                .title("Liên Thông")
                .version("v1")
                .description("Doors of the province's data integration hub. Refusals are problem+json (RFC 9457) in"
                        + " Vietnamese, or in English with Accept-Language: en."));
        if (api.getComponents() == null) {
            api.components(new Components());
        }
        addSchema(api, PROBLEM, Problem.class);
        addSchema(api, "Receipt", ReceiptView.class);
        api.getComponents().addSecuritySchemes(CLIENT, clientCredentials());
        api.addSecurityItem(new SecurityRequirement().addList(CLIENT));
        api.path("/api/v1/events", new PathItem().post(events()));
        api.path("/push/{connection}/{path}", new PathItem().post(push()));
        api.getPaths()
                .forEach((path, item) -> item.readOperations()
                        .forEach(operation -> operation
                                .tags(List.of(userOf(path)))
                                .getResponses()
                                .addApiResponse(ApiResponses.DEFAULT, problem("What is wrong and what to do"))));
    }

    /** Whom the door is for: operations, or whoever has to do with the first word of its path. */
    private static String userOf(String path) {
        String[] words = path.replaceFirst("^/api/v1", "").split("/", -1);
        return words[1].equals("ops") && words.length > 3 ? "ops " + words[2] : words[1];
    }

    private static Operation events() {
        ApiResponse accepted = new ApiResponse()
                .description("Durable: it will be delivered, or stand visibly where it waits")
                .content(
                        json(new ObjectSchema().addProperty("receipts", new ArraySchema().items(reference("Receipt")))))
                .addHeaderObject(
                        "Location", new Header().description("Of the message").schema(new StringSchema()));
        ApiResponses responses = new ApiResponses()
                .addApiResponse("202", accepted)
                .addApiResponse(
                        "207",
                        new ApiResponse().description("Of a batch some were refused; each has a receipt or a problem"));
        Arrays.stream(FailureCode.values())
                .collect(Collectors.groupingBy(
                        code -> Integer.toString(code.httpStatus()),
                        TreeMap::new,
                        Collectors.mapping(FailureCode::name, Collectors.joining(", "))))
                .forEach((status, codes) -> responses.addApiResponse(status, problem(codes)));
        Content forms = new Content()
                .addMediaType("application/cloudevents+json", new MediaType().schema(new ObjectSchema()))
                .addMediaType(
                        "application/cloudevents-batch+json",
                        new MediaType().schema(new ArraySchema().items(new ObjectSchema())))
                .addMediaType("application/json", new MediaType().schema(new ObjectSchema()));
        return new Operation()
                .operationId("sendEvents")
                .summary("Hand in CloudEvents 1.0: one (structured, or binary with ce- headers), or a batch")
                .requestBody(new RequestBody().required(true).content(forms))
                .responses(responses);
    }

    private static Operation push() {
        return new Operation()
                .operationId("push")
                .summary("Hand in messages in the form of the connection's own system, at a path of its connector")
                .addParametersItem(inPath("connection"))
                .addParametersItem(inPath("path"))
                .requestBody(new RequestBody()
                        .required(true)
                        .content(json(new ObjectSchema())
                                .addMediaType(
                                        "application/octet-stream",
                                        new MediaType().schema(new StringSchema().format("binary")))))
                .responses(new ApiResponses()
                        .addApiResponse(
                                "200", new ApiResponse().description("Durable; the answer is in that system's form")));
    }

    private static ApiResponse problem(String description) {
        return new ApiResponse()
                .description(description)
                .content(new Content().addMediaType(Problem.CONTENT_TYPE, new MediaType().schema(reference(PROBLEM))));
    }

    private static SecurityScheme clientCredentials() {
        Scopes rights = new Scopes();
        for (Right right : Right.values()) {
            rights.addString(right.name(), right.name());
        }
        OAuthFlow flow = new OAuthFlow().tokenUrl("/oauth2/token").scopes(rights);
        return new SecurityScheme().type(SecurityScheme.Type.OAUTH2).flows(new OAuthFlows().clientCredentials(flow));
    }

    private static Parameter inPath(String name) {
        return new Parameter().name(name).in("path").required(true).schema(new StringSchema());
    }

    private static Content json(Schema<?> schema) {
        return new Content().addMediaType("application/json", new MediaType().schema(schema));
    }

    private static Schema<?> reference(String name) {
        return new Schema<>().$ref("#/components/schemas/" + name);
    }

    private static void addSchema(OpenAPI api, String name, Class<?> type) {
        ModelConverters.getInstance()
                .readAllAsResolvedSchema(new AnnotatedType(type))
                .referencedSchemas
                .forEach((key, schema) ->
                        api.getComponents().addSchemas(key.equals(type.getSimpleName()) ? name : key, schema));
    }
}
