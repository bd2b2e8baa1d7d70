/** What lets somebody answer without a login: signed invitations and open links. */
@NullMarked
package dev.waymark.feedback.survey.token;

import org.jspecify.annotations.NullMarked;
