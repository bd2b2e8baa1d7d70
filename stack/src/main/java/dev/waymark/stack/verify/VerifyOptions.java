package dev.waymark.stack.verify;

import dev.waymark.stack.CannotGoOn;
import dev.waymark.stack.settings.CommandLine;
import dev.waymark.stack.settings.Part;
import dev.waymark.stack.settings.Settings;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What is to be verified.
 *
 * @param services whose logs
 * @param named whether the person named the one service
 * @param noted the end of the log as an earlier run told it
 */
record VerifyOptions(Settings settings, List<Part> services, boolean named, Optional<Noted> noted) {
    private static final Set<Part> SERVICES = EnumSet.of(Part.MAP, Part.FEEDBACK, Part.ACTION, Part.KPI);
    private static final Set<String> OWN = Set.of("--service", "--at", "--expect-hash");
    private static final Pattern HASH = Pattern.compile("[0-9a-fA-F]{64}");
    private static final Pattern POSITION = Pattern.compile("[1-9][0-9]{0,17}");

    /** A position and the hash of the commit that ends there. */
    record Noted(long position, String hash) {}

    static VerifyOptions read(CommandLine commandLine, List<String> arguments) {
        Map<String, String> own = new HashMap<>();
        List<String> others = new ArrayList<>();
        for (Iterator<String> left = arguments.iterator(); left.hasNext(); ) {
            String option = left.next();
            if (!OWN.contains(option)) {
                others.add(option);
            } else if (left.hasNext()) {
                own.put(option, left.next());
            } else {
                throw new CannotGoOn(option + " needs a value; ./waymark help shows how.");
            }
        }
        Optional<Part> service = Optional.ofNullable(own.get("--service")).map(VerifyOptions::service);
        return new VerifyOptions(
                commandLine.read(others),
                service.map(List::of).orElseGet(() -> List.copyOf(SERVICES)),
                service.isPresent(),
                noted(own, service.isPresent()));
    }

    private static Part service(String name) {
        return SERVICES.stream()
                .filter(it -> it.title().equals(name))
                .findFirst()
                .orElseThrow(() ->
                        new CannotGoOn("There is no service " + name + "; there are map, feedback, action and kpi."));
    }

    private static Optional<Noted> noted(Map<String, String> own, boolean oneService) {
        String at = own.get("--at");
        String hash = own.get("--expect-hash");
        if (at == null && hash == null) return Optional.empty();
        if (at == null || hash == null || !oneService) {
            throw new CannotGoOn(
                    "--at, --expect-hash and --service go together: a position, the hash there, and whose log.");
        }
        if (!POSITION.matcher(at).matches() || !HASH.matcher(hash).matches()) {
            throw new CannotGoOn(
                    "--at needs a position from 1 and --expect-hash 64 hex digits, as verify-log printed them.");
        }
        return Optional.of(new Noted(Long.parseLong(at), hash));
    }
}
