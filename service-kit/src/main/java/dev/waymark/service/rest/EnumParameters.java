package dev.waymark.service.rest;

import dev.waymark.service.json.JsonConventions;
import dev.waymark.service.problem.Refusal;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Lets query and path parameters write enums as JSON does. */
@Provider
public class EnumParameters implements ParamConverterProvider {
    @Override
    public <T> @Nullable ParamConverter<T> getConverter(Class<T> type, Type generic, Annotation[] annotations) {
        return type.isEnum() ? new KebabCase<>(type, ParameterNames.in(annotations)) : null;
    }

    private record KebabCase<T>(Class<T> type, String parameter) implements ParamConverter<T> {
        @Override
        public T fromString(String text) {
            return Arrays.stream(type.getEnumConstants())
                    .filter(constant -> wireName(constant).equals(text))
                    .findFirst()
                    .orElseThrow(() -> Refusal.invalid(
                            parameter,
                            "'%s' is none of %s"
                                    .formatted(
                                            text,
                                            Arrays.stream(type.getEnumConstants())
                                                    .map(KebabCase::wireName)
                                                    .collect(Collectors.joining(", ")))));
        }

        @Override
        public String toString(T constant) {
            return wireName(constant);
        }

        private static String wireName(Object constant) {
            return JsonConventions.wireName((Enum<?>) constant);
        }
    }
}
