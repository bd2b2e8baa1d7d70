package dev.waymark.feedback.survey.page;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The looks of the page. */
@Path("/s/style.css")
public class StyleResource {
    @GET
    @PermitAll
    @Operation(hidden = true)
    public Response style() throws IOException {
        try (InputStream file = Objects.requireNonNull(StyleResource.class.getResourceAsStream("/surveys/style.css"))) {
            return Response.ok(new String(file.readAllBytes(), StandardCharsets.UTF_8), "text/css;charset=UTF-8")
                    .header("Cache-Control", "public, max-age=3600")
                    .header("X-Content-Type-Options", "nosniff")
                    .build();
        }
    }
}
