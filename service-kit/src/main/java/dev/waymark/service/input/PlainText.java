package dev.waymark.service.input;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.Pattern;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Text people can read: line breaks and tabs are the only control characters in it. */
@Documented
@Constraint(validatedBy = {})
@Pattern(regexp = PlainText.PATTERN) @ReportAsSingleViolation
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.METHOD, ElementType.TYPE_USE})
public @interface PlainText {
    /** No control characters but line breaks and tabs, which nothing could show. */
    String PATTERN = "[\\P{Cc}\\r\\n\\t]*";

    String message() default "must not contain control characters";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
