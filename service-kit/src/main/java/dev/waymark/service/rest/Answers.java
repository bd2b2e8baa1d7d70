package dev.waymark.service.rest;

import dev.waymark.service.axon.Receipt;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import java.util.function.Supplier;

/** How writes and reads answer. */
public final class Answers {
    private Answers() {}

    /** 201 with the resource and its address, or 202 with the address alone while read models lag behind. */
    public static Response created(Receipt receipt, String path, Supplier<? extends Optional<?>> resource) {
        return written(receipt, Response.Status.CREATED, path, resource);
    }

    /** 200 with the resource as it now is, or 202 while read models lag behind. */
    public static Response changed(Receipt receipt, String path, Supplier<? extends Optional<?>> resource) {
        return written(receipt, Response.Status.OK, path, resource);
    }

    /** 200 with the resource and, where it has one, its revision as ETag. */
    public static Response found(Object resource) {
        return tagged(Response.ok(resource), resource).build();
    }

    private static Response written(
            Receipt receipt, Response.Status status, String path, Supplier<? extends Optional<?>> resource) {
        URI location = URI.create("/api/v1" + path);
        Optional<?> found = receipt.visible() ? resource.get() : Optional.empty();
        if (found.isEmpty()) {
            return Response.accepted().location(location).build();
        }
        Response.ResponseBuilder answer = Response.status(status).entity(found.get());
        if (status == Response.Status.CREATED) {
            answer.header("Location", location.toString());
        }
        return tagged(answer, found.get()).build();
    }

    private static Response.ResponseBuilder tagged(Response.ResponseBuilder answer, Object resource) {
        return resource instanceof Revisioned revisioned
                ? answer.tag(new EntityTag(Long.toString(revisioned.revision())))
                : answer;
    }
}
