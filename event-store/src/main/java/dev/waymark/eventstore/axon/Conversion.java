package dev.waymark.eventstore.axon;

import java.util.function.Function;
import org.axonframework.serialization.ContentTypeConverter;

/** A function as one of Axon's converters. */
record Conversion<S, T>(Class<S> expectedSourceType, Class<T> targetType, Function<S, T> function)
        implements ContentTypeConverter<S, T> {
    @Override
    public T convert(S original) {
        return function.apply(original);
    }
}
