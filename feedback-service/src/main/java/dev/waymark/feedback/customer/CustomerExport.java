package dev.waymark.feedback.customer;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.waymark.contracts.feedback.SubjectId;
import dev.waymark.feedback.privacy.PersonalData;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Gatherers;
import java.util.stream.Stream;

/**
 * One JSON document of all that is known of a customer, written as it is read. Whoever is erased meanwhile gets no further:
 * what is not yet written stays unwritten, and the document says at its end that it is not complete.
 */
public final class CustomerExport {
    private static final String ELSEWHERE = "map-service, action-service and kpi-service know these utterances by their"
            + " ids, scores and touchpoints alone: no words, no names, nobody's reference";
    private static final int AT_ONCE = 100;

    private final String customer;
    private final Instant at;
    private final List<PersonalData> parts;
    private final SubjectId subject;
    private final BooleanSupplier erased;
    private final ObjectMapper mapper;

    CustomerExport(
            String customer,
            Instant at,
            List<PersonalData> parts,
            SubjectId subject,
            BooleanSupplier erased,
            ObjectMapper mapper) {
        this.customer = customer;
        this.at = at;
        this.parts = parts;
        this.subject = subject;
        this.erased = erased;
        this.mapper = mapper;
    }

    /** Writes the document and leaves the stream open. */
    public void writeTo(OutputStream output) throws IOException {
        try (JsonGenerator json = mapper.getFactory().createGenerator(output)) {
            json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            json.writeStartObject();
            json.writeStringField("customer", customer);
            json.writeStringField("subject", subject.toString());
            json.writeStringField("exportedAt", at.toString());
            json.writeStringField("elsewhere", ELSEWHERE);
            boolean complete = true;
            Iterator<PersonalData> rest = parts.iterator();
            while (complete && rest.hasNext()) {
                complete = write(rest.next(), json);
            }
            json.writeBooleanField("complete", complete);
            if (!complete) {
                json.writeStringField("reason", "The customer was erased meanwhile");
            }
            json.writeEndObject();
        }
    }

    private boolean write(PersonalData part, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart(part.name());
        boolean complete = true;
        try (Stream<?> all = part.of(subject)) {
            Iterator<List<Object>> portions = all.<Object>map(each -> each)
                    .gather(Gatherers.windowFixed(AT_ONCE))
                    .iterator();
            while (complete && portions.hasNext()) {
                List<Object> portion = portions.next();
                complete = !erased.getAsBoolean();
                for (Object each : complete ? portion : List.of()) {
                    mapper.writeValue(json, each);
                }
                json.flush();
            }
        }
        json.writeEndArray();
        return complete && !erased.getAsBoolean();
    }
}
