package vn.thidua.gateway;

/** Which handler sees a request first. Filters have priorities (high first), routes have orders (low first). */
public final class RouteOrder {

    public static final int FILTER_ACCESS_LOG = 1_000;
    public static final int FILTER_HEADERS = 950;
    public static final int FILTER_PATH = 900;
    public static final int FILTER_LIMIT = 800;

    public static final int OPERATIONS = 100;
    public static final int LOGIN = 200;
    public static final int KEYCLOAK = 300;
    public static final int API_OWN = 400;
    public static final int API = 500;
    /** Before the static files of Quarkus (10 000), which are never reached. */
    public static final int PAGES = 9_000;

    private RouteOrder() {}
}
