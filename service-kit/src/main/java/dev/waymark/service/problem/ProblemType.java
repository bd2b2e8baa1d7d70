package dev.waymark.service.problem;

import java.util.Locale;

/** A kind of problem a service answers with. Implemented by one enum a service; its names are the public types. */
public interface ProblemType {
    /** The enum constant, for example {@code STAGE_NAME_TAKEN}. */
    String name();

    /** The HTTP status it is answered with. */
    int status();

    /** One sentence that is the same for every case. */
    String title();

    /** {@code urn:waymark:problem:stage-name-taken}. */
    default String urn() {
        return "urn:waymark:problem:" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
