package dev.waymark.stack.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a process listens on, by Linux's {@code /proc}. */
public final class ListeningSockets {
    private static final String LISTEN = "0A";

    /** Of IPv4, of IPv6, and of IPv4 in the dress of IPv6, as the kernel writes them. */
    private static final Set<String> LOOPBACK =
            Set.of("0100007F", "00000000000000000000000001000000", "0000000000000000FFFF00000100007F");

    private ListeningSockets() {}

    /** The sockets, as hexadecimal address and port, that others than this machine can reach. */
    public static Set<String> reachableFromElsewhere(ProcessHandle process) throws IOException {
        Set<String> reachable = new TreeSet<>(all(process));
        reachable.removeIf(socket -> LOOPBACK.contains(socket.substring(0, socket.indexOf(':'))));
        return reachable;
    }

    public static Set<String> all(ProcessHandle process) throws IOException {
        var inodes = inodes(process);
        Set<String> listening = new TreeSet<>();
        for (var table : List.of("tcp", "tcp6")) {
            for (var line : Files.readAllLines(Path.of("/proc/" + process.pid() + "/net/" + table))) {
                var fields = line.strip().split("\\s+", -1);
                if (fields[3].equals(LISTEN) && inodes.contains("socket:[" + fields[9] + "]")) listening.add(fields[1]);
            }
        }
        return listening;
    }

    private static Set<String> inodes(ProcessHandle process) throws IOException {
        try (Stream<Path> files = Files.list(Path.of("/proc/" + process.pid() + "/fd"))) {
            return files.map(ListeningSockets::target).collect(Collectors.toSet());
        }
    }

    private static String target(Path descriptor) {
        try {
            return Files.readSymbolicLink(descriptor).toString();
        } catch (IOException e) {
            // Closed since it was listed.
            return "";
        }
    }
}
