package dev.waymark.stack.settings;

/** Everything that listens on a port, with the port it has unless told otherwise. */
public enum Part {
    MONGODB("mongodb", 27117),
    KEYCLOAK("keycloak", 8180),
    MAP("map", 8081),
    FEEDBACK("feedback", 8082),
    ACTION("action", 8083),
    KPI("kpi", 8084),
    GATEWAY("gateway", 8080);

    private final String title;
    private final int port;

    Part(String title, int port) {
        this.title = title;
        this.port = port;
    }

    /** What a person calls it, in {@code --port map=9081} too. */
    public String title() {
        return title;
    }

    int standardPort() {
        return port;
    }
}
