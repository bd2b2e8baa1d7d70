package dev.waymark.stack.settings;

/** Everything that listens on a port, with the port it has unless told otherwise. */
public enum Part {
    MONGODB("mongodb", 27117, "embedded-mongodb"),
    KEYCLOAK("keycloak", 8180, "stack"),
    MAP("map", 8081, "map-service"),
    FEEDBACK("feedback", 8082, "feedback-service"),
    ACTION("action", 8083, "action-service"),
    KPI("kpi", 8084, "kpi-service"),
    GATEWAY("gateway", 8080, "gateway");

    private final String title;
    private final int port;
    private final String module;

    Part(String title, int port, String module) {
        this.title = title;
        this.port = port;
        this.module = module;
    }

    /** What a person calls it, in {@code --port map=9081} too. */
    public String title() {
        return title;
    }

    /** The Maven module that builds it, or fetches it. */
    public String module() {
        return module;
    }

    int standardPort() {
        return port;
    }
}
