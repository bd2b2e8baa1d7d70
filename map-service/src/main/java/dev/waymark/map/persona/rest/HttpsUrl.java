package dev.waymark.map.persona.rest;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.Pattern;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** An https address with a host and without a user; what RFC 3986 does not allow in one is escaped. */
@Documented
@Constraint(validatedBy = {})
@Pattern(regexp = "https://[A-Za-z0-9]([A-Za-z0-9.-]{0,252})(:\\d{1,5})?([/?#][\\w\\-.~:/?#\\[\\]@!$&'()*+,;=%]*)?")
@ReportAsSingleViolation
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.METHOD, ElementType.TYPE_USE})
public @interface HttpsUrl {
    String message() default "must be an https address such as https://example.org/anna.png";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
