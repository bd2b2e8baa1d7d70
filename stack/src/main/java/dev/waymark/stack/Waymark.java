package dev.waymark.stack;

import dev.waymark.stack.keycloak.Tokens;
import dev.waymark.stack.part.LocalParts;
import dev.waymark.stack.sample.FirstStart;
import dev.waymark.stack.settings.CommandLine;
import dev.waymark.stack.settings.Part;
import dev.waymark.stack.verify.VerifyLog;
import java.nio.file.Path;
import java.util.List;

/**
 * {@code up}, {@code token} and {@code verify-log} of {@code ./waymark}; the script itself does {@code test} and {@code
 * help}.
 */
public final class Waymark {
    private Waymark() {}

    public static void main(String[] args) throws InterruptedException {
        try {
            run(args[0], List.of(args).subList(1, args.length));
        } catch (CannotGoOn e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    private static void run(String command, List<String> arguments) throws InterruptedException {
        var commandLine = new CommandLine(Path.of(System.getProperty("waymark.repository")), System.getenv());
        switch (command) {
            case "up" -> {
                var settings = commandLine.read(arguments);
                var progress = Progress.onScreen();
                var sample = new FirstStart(settings, progress);
                new Up(settings, new LocalParts(settings), sample::loadSample, progress).run();
            }
            case "token" -> {
                if (arguments.isEmpty()) throw new CannotGoOn("Whose token? For example: ./waymark token judith");
                var settings = commandLine.read(arguments.subList(1, arguments.size()));
                System.out.println(new Tokens(settings.url(Part.KEYCLOAK)).of(arguments.getFirst()));
            }
            case "verify-log" -> {
                int exitCode = new VerifyLog(commandLine, Progress.onScreen()).run(arguments);
                if (exitCode != 0) System.exit(exitCode);
            }
            default ->
                throw new CannotGoOn("There is no command " + command + "; ./waymark help lists those there are.");
        }
    }
}
