package dev.waymark.service.rest;

import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.lang.annotation.Annotation;
import java.util.Arrays;
import java.util.stream.Stream;

/** What a parameter of a request is called. */
final class ParameterNames {
    private ParameterNames() {}

    static String in(Annotation[] annotations) {
        return Arrays.stream(annotations)
                .flatMap(annotation -> switch (annotation) {
                    case QueryParam query -> Stream.of(query.value());
                    case PathParam path -> Stream.of(path.value());
                    default -> Stream.empty();
                })
                .findFirst()
                .orElse("query");
    }
}
