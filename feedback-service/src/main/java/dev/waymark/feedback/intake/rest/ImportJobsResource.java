package dev.waymark.feedback.intake.rest;

import dev.waymark.feedback.intake.imports.RowOutcome;
import dev.waymark.feedback.intake.job.ImportJob;
import dev.waymark.feedback.intake.job.ImportJobs;
import dev.waymark.feedback.intake.job.JobRows;
import dev.waymark.service.identity.Roles;
import dev.waymark.service.problem.Refusal;
import dev.waymark.service.view.Page;
import dev.waymark.service.view.PageRequest;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestStreamElementType;
import org.jspecify.annotations.Nullable;

/** Imports that are worked on after their file has arrived. */
@Path("/api/v1/feedback/imports")
@Tag(name = "Feedback")
@RolesAllowed({Roles.INTEGRATION, Roles.ANALYST})
public class ImportJobsResource {
    private static final Duration LOOK_EVERY = Duration.ofMillis(500);

    @Inject
    ImportJobs jobs;

    @Inject
    JobRows rows;

    @GET
    @Operation(operationId = "listImports", summary = "List imports of the last 30 days, the newest first")
    public Page<ImportProgress> list(@Valid @BeanParam PageRequest page) {
        List<ImportJob> found = jobs.before(page.cursor(), page.limit() + 1);
        List<ImportJob> shown = found.subList(0, Math.min(page.limit(), found.size()));
        return new Page<>(
                shown.stream().map(ImportProgress::of).toList(),
                found.size() > page.limit() ? shown.getLast().id() : null);
    }

    @GET
    @Path("{import}")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "openImport", summary = "See how far an import is")
    public ImportProgress open(@PathParam("import") String id) {
        return ImportProgress.of(found(id));
    }

    @GET
    @Path("{import}/progress")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @RestStreamElementType(MediaType.APPLICATION_JSON)
    @Blocking
    @Operation(
            operationId = "followImport",
            summary = "Follow an import as server-sent events, one each time there is news, until its end")
    public Multi<ImportProgress> follow(@PathParam("import") String id) {
        found(id);
        return Multi.createBy()
                .repeating()
                .uni(() -> Uni.createFrom()
                        .item(() -> ImportProgress.of(found(id)))
                        .runSubscriptionOn(Infrastructure.getDefaultWorkerPool()))
                .withDelay(LOOK_EVERY)
                .whilst(progress -> !progress.state().isEnd())
                .skip()
                .repetitions();
    }

    @GET
    @Path("{import}/rows")
    @Operation(
            operationId = "listImportRows",
            summary = "List the rows of an import that were rejected or taken in with a note, in their order")
    public Page<RowOutcome> rows(@PathParam("import") String id, @Valid @BeanParam PageRequest page) {
        List<RowOutcome> found = rows.after(found(id).id(), row(page.cursor()), page.limit() + 1);
        List<RowOutcome> shown = found.subList(0, Math.min(page.limit(), found.size()));
        return new Page<>(
                shown,
                found.size() > page.limit() ? String.valueOf(shown.getLast().row()) : null);
    }

    @DELETE
    @Path("{import}")
    @Operation(
            operationId = "cancelImport",
            summary = "End an import and drop its file; what is taken in already stays")
    public ImportProgress cancel(@PathParam("import") String id) {
        jobs.cancel(found(id).id());
        return ImportProgress.of(found(id));
    }

    private ImportJob found(String id) {
        return jobs.find(id).orElseThrow(() -> Refusal.notFound("No such import"));
    }

    private static long row(@Nullable String cursor) {
        try {
            return cursor == null ? 0 : Long.parseLong(cursor);
        } catch (NumberFormatException e) {
            throw Refusal.invalid("cursor", "is not the 'next' of a page");
        }
    }
}
