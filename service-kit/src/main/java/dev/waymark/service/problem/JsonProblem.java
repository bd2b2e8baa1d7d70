package dev.waymark.service.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import dev.waymark.service.json.JsonConventions;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Says what is wrong with a JSON body in the caller's words, without the class names Jackson would tell. */
public final class JsonProblem {
    private JsonProblem() {}

    public static Problem of(JsonProcessingException e) {
        return switch (e) {
            case UnrecognizedPropertyException unknown -> invalid(unknown, "is not a field of this resource");
            case InvalidFormatException format
            when format.getTargetType().isEnum() ->
                invalid(format, "must be one of " + constants(format.getTargetType()));
            case InvalidFormatException format -> invalid(format, "does not have the right format");
            case ValueInstantiationException refused
            when refused.getCause() instanceof IllegalArgumentException why ->
                invalid(refused, String.valueOf(why.getMessage()));
            case JsonMappingException mapping
            when !mapping.getPath().isEmpty() -> invalid(mapping, "does not have the right type");
            default -> Problem.of(CommonProblem.MALFORMED_BODY, where(e));
        };
    }

    private static Problem invalid(JsonMappingException e, String message) {
        return Problem.of(CommonProblem.INVALID_INPUT, null).withViolations(List.of(new Violation(field(e), message)));
    }

    private static String field(JsonMappingException e) {
        return e.getPath().stream()
                .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : "." + step.getFieldName())
                .collect(Collectors.joining())
                .replaceFirst("^\\.", "");
    }

    private static String constants(Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(constant -> JsonConventions.wireName((Enum<?>) constant))
                .collect(Collectors.joining(", "));
    }

    private static String where(JsonProcessingException e) {
        return e.getLocation() == null
                ? "Not valid JSON"
                : "Not valid JSON at line %d, column %d"
                        .formatted(e.getLocation().getLineNr(), e.getLocation().getColumnNr());
    }
}
