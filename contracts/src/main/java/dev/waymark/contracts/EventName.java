package dev.waymark.contracts;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The name under which an event is stored, for ever. Independent of the Java class, so that classes may move and be
 * renamed while the log stays readable.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface EventName {
    /** {@code <owning service>.<what happened>}, for example {@code map.StageAdded}. */
    String value();

    /** The version of the shape; raised together with an upcaster from the one before. */
    int version() default 1;
}
