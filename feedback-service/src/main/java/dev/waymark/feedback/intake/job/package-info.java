/** Imports that go on after their file has arrived: kept sealed, worked on by any instance, taken up again after a crash. */
@NullMarked
package dev.waymark.feedback.intake.job;

import org.jspecify.annotations.NullMarked;
