package dev.waymark.service.input;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A day somebody can have meant: one of the years 1900 to 2199. What lies far outside cannot even be stored. */
@Documented
@Constraint(validatedBy = CalendarDay.Check.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.METHOD, ElementType.TYPE_USE})
public @interface CalendarDay {
    String message() default "must be a day of the years 1900 to 2199";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Absent days are for {@code @NotNull} to refuse. */
    final class Check implements ConstraintValidator<CalendarDay, LocalDate> {
        @Override
        public boolean isValid(@Nullable LocalDate day, ConstraintValidatorContext context) {
            return day == null || (day.getYear() >= 1900 && day.getYear() < 2200);
        }
    }
}
