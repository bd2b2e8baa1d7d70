package dev.waymark.service.rest;

import dev.waymark.service.problem.Refusal;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;

/** Refuses what is neither true nor false: Java would read it as false. */
@Provider
public class BooleanParameters implements ParamConverterProvider {
    @Override
    @SuppressWarnings("unchecked")
    public <T> @Nullable ParamConverter<T> getConverter(Class<T> type, Type generic, Annotation[] annotations) {
        return type == Boolean.class || type == boolean.class
                ? (ParamConverter<T>) new TrueOrFalse(ParameterNames.in(annotations))
                : null;
    }

    private record TrueOrFalse(String parameter) implements ParamConverter<Boolean> {
        @Override
        public Boolean fromString(String text) {
            return switch (text) {
                case "true" -> true;
                // Where a primitive parameter is not given, RESTEasy asks for what it says in place of it.
                case "false", "0" -> false;
                default -> throw Refusal.invalid(parameter, "'%s' is neither true nor false".formatted(text));
            };
        }

        @Override
        public String toString(Boolean value) {
            return value.toString();
        }
    }
}
