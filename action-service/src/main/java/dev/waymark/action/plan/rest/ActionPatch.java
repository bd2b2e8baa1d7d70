package dev.waymark.action.plan.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.waymark.action.plan.read.ActionView;
import dev.waymark.action.plan.write.PlanCommand.Assignee;
import dev.waymark.action.plan.write.PlanCommand.ChangeAction;
import dev.waymark.action.plan.write.PlanCommand.Progress;
import dev.waymark.action.plan.write.Worker;
import dev.waymark.service.ExpectedRevision;
import dev.waymark.service.problem.CommonProblem;
import dev.waymark.service.problem.Refusal;
import dev.waymark.service.problem.Violation;
import dev.waymark.service.rest.Validation;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads a merge patch against the action it is for, into the command that does what it says. */
@Singleton
class ActionPatch {
    private static final String NOTE = "note";
    private static final String COMMITMENT = "commitment";

    private final ObjectMapper mapper;
    private final Validation validation;

    @Inject
    ActionPatch(ObjectMapper mapper, Validation validation) {
        this.mapper = mapper;
        this.validation = validation;
    }

    ChangeAction read(@Nullable JsonNode patch, ActionView current, ExpectedRevision expected, Worker by)
            throws JsonProcessingException {
        if (!(patch instanceof ObjectNode fields)) {
            throw new Refusal(CommonProblem.MALFORMED_BODY, "A merge patch is a JSON object");
        }
        ActionChange change = mapper.treeToValue(merged(fields, current), ActionChange.class);
        check(fields, change);
        return new ChangeAction(
                current.plan(),
                expected,
                current.id(),
                by,
                change.deadline(),
                assignee(change, current),
                Promise.commitment(change.commitment()),
                progress(fields, change, current));
    }

    /** Only the commitment has parts of its own to merge into. */
    private JsonNode merged(ObjectNode patch, ActionView current) {
        if (!(patch.get(COMMITMENT) instanceof ObjectNode parts) || current.commitment() == null) {
            return patch;
        }
        ObjectNode commitment = mapper.valueToTree(current.commitment());
        commitment.setAll(parts);
        return patch.deepCopy().set(COMMITMENT, commitment);
    }

    private void check(ObjectNode patch, ActionChange change) {
        List<Violation> removed = patch.properties().stream()
                .filter(field -> field.getValue().isNull() && !field.getKey().equals(NOTE))
                .map(Map.Entry::getKey)
                .map(field -> new Violation(field, "cannot be removed"))
                .toList();
        List<Violation> nameless = change.assignee() != null && change.assigneeName() == null
                ? List.of(new Violation("assigneeName", "must come with a new assignee"))
                : List.of();
        for (List<Violation> violations : List.of(removed, validation.of(change), nameless)) {
            Validation.refuse(violations, null);
        }
    }

    private static @Nullable Assignee assignee(ActionChange change, ActionView current) {
        return change.assigneeName() == null
                ? null
                : new Assignee(
                        change.assignee() == null ? current.assignee() : change.assignee(), change.assigneeName());
    }

    private static @Nullable Progress progress(ObjectNode patch, ActionChange change, ActionView current) {
        if (change.progress() == null && !patch.has(NOTE)) {
            return null;
        }
        return new Progress(
                change.progress() == null ? current.progress() : change.progress(),
                patch.has(NOTE) ? change.note() : current.note());
    }
}
