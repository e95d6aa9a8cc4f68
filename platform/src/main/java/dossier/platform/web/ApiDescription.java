package dossier.platform.web;

import dossier.platform.command.CommandCatalogue;
import dossier.platform.command.CommandCatalogue.Entry;
import dossier.platform.command.Outcome;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.Paths;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Describes every command of the catalogue in OpenAPI: one path each, where the code has one door for all. */
@Component
class ApiDescription implements GlobalOpenApiCustomizer {
    private static final String DOOR = "/api/{context}/{id}/{command}", OPENING_DOOR = "/api/{context}/{command}";

    private static final List<HttpStatus> FAILURES = List.of(
            HttpStatus.BAD_REQUEST,
            HttpStatus.UNAUTHORIZED,
            HttpStatus.FORBIDDEN,
            HttpStatus.NOT_FOUND,
            HttpStatus.CONFLICT,
            HttpStatus.PRECONDITION_FAILED,
            HttpStatus.CONTENT_TOO_LARGE,
            HttpStatus.UNSUPPORTED_MEDIA_TYPE,
            HttpStatus.UNPROCESSABLE_CONTENT,
            HttpStatus.TOO_MANY_REQUESTS,
            HttpStatus.SERVICE_UNAVAILABLE);

    private final CommandCatalogue catalogue;
    private final Wording wording;

    ApiDescription(CommandCatalogue catalogue, Wording wording) {
        this.catalogue = catalogue;
        this.wording = wording;
    }

    @Override
    public void customise(OpenAPI api) {
        api.setInfo(new Info().title("Dossier 卷宗").version("1").description(wording.say("api.description")));
        if (api.getComponents() == null) api.setComponents(new Components());
        if (api.getPaths() == null) api.setPaths(new Paths());
        api.getComponents()
                .addSecuritySchemes(
                        "token",
                        new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("bearer"));
        api.addSecurityItem(new SecurityRequirement().addList("token"));
        var outcome = refTo(Outcome.class, api);
        catalogue.entries().stream()
                .filter(Entry::addressed)
                .forEach(entry ->
                        api.getPaths().addPathItem(pathOf(entry), new PathItem().post(operation(entry, outcome, api))));
        api.getPaths().remove(DOOR);
        api.getPaths().remove(OPENING_DOOR);
        api.getPaths().values().stream()
                .flatMap(it -> it.readOperations().stream())
                .forEach(ApiDescription::mayFail);
        api.getComponents().getSchemas().values().forEach(ApiDescription::anyOfItsKinds);
    }

    private static String pathOf(Entry entry) {
        return "/api/" + entry.context() + "/{id}/" + entry.slug();
    }

    private Operation operation(Entry entry, Schema<?> outcome, OpenAPI api) {
        return new Operation()
                .operationId(entry.context() + "-" + entry.slug())
                .addTagsItem(entry.context())
                .summary(wording.say("command." + entry.name()))
                .addParametersItem(
                        new Parameter().in("path").name("id").required(true).schema(DescribedRecords.id()))
                .addParametersItem(header("Idempotency-Key", "api.idempotency-key"))
                .addParametersItem(header("If-Match", "api.if-match"))
                .addParametersItem(header("Happened-At", "api.happened-at"))
                .requestBody(new RequestBody().required(true).content(json(bodyOf(entry, api))))
                .responses(responses(outcome));
    }

    private Parameter header(String name, String key) {
        return new Parameter()
                .in("header")
                .name(name)
                .description(wording.say(key))
                .schema(new Schema<String>().types(Set.of("string")));
    }

    private static ApiResponses responses(Schema<?> outcome) {
        return new ApiResponses()
                .addApiResponse(
                        "200",
                        new ApiResponse()
                                .description(HttpStatus.OK.getReasonPhrase())
                                .content(json(outcome)));
    }

    /** Of a sealed family one kind may look like another but for its name, which is no matter of the schema. */
    private static void anyOfItsKinds(Schema<?> record) {
        if (record.getProperties() == null) return;
        record.getProperties().values().stream()
                .filter(it -> it.getOneOf() != null)
                .forEach(it -> it.anyOf(it.getOneOf()).oneOf(null));
    }

    /** What may be answered at every address, each time as a problem document. */
    private static void mayFail(Operation operation) {
        for (var status : FAILURES)
            operation
                    .getResponses()
                    .computeIfAbsent(
                            Integer.toString(status.value()),
                            _ -> new ApiResponse()
                                    .description(status.getReasonPhrase())
                                    .content(new Content()
                                            .addMediaType(
                                                    "application/problem+json",
                                                    new MediaType().schema(new Schema<>().types(Set.of("object"))))));
    }

    /** The id stands in the address; the body may repeat it and need not. */
    private static Schema<?> bodyOf(Entry entry, OpenAPI api) {
        var reference = refTo(entry.type(), api);
        var schema = api.getComponents().getSchemas().get(DescribedRecords.nameOf(entry.type()));
        if (schema != null && schema.getRequired() != null) schema.getRequired().remove("id");
        return reference;
    }

    private static Schema<?> refTo(Class<?> type, OpenAPI api) {
        var resolved =
                ModelConverters.getInstance(true).resolveAsResolvedSchema(new AnnotatedType(type).resolveAsRef(true));
        resolved.referencedSchemas.forEach((name, schema) -> api.getComponents().addSchemas(name, schema));
        return Objects.requireNonNull(resolved.schema);
    }

    private static Content json(Schema<?> schema) {
        return new Content().addMediaType("application/json", new MediaType().schema(schema));
    }
}
