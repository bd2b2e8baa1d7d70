package dev.waymark.eventstore.process;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** The test, as its {@link ChildJvm} sees it. */
public final class Parent {
    private Parent() {}

    /** One line to the test. It is with the test's system when this returns, whatever happens to this process then. */
    public static synchronized void tell(String line) {
        System.out.println(line);
        System.out.flush();
    }

    /** Takes the test's lines from now on, and ends this process when the test is no longer there. */
    public static void listen(Consumer<String> lines) {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        Thread.ofPlatform().daemon().name("parent").start(() -> {
            try {
                for (String line = in.readLine(); line != null; line = in.readLine()) lines.accept(line);
            } catch (IOException e) {
                tell("The test cannot be heard any more: " + e.getMessage());
            }
            Runtime.getRuntime().halt(0);
        });
    }
}
