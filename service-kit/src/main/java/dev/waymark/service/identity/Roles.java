package dev.waymark.service.identity;

/**
 * The realm roles. They form a ladder (a token with one carries all below), but for {@link #INTEGRATION}, which is for
 * service accounts that send feedback and pull KPIs.
 */
public final class Roles {
    public static final String VIEWER = "viewer";
    public static final String CONTRIBUTOR = "contributor";
    public static final String JOURNEY_MANAGER = "journey-manager";
    public static final String ANALYST = "analyst";
    public static final String ADMIN = "admin";
    public static final String INTEGRATION = "integration";

    private Roles() {}
}
