package vn.thidua.gateway.problem;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;

/** A page of one sentence for a person who is on the way in or out and has no application to tell them. */
public final class NoticePage {

    public static final String HTML = "text/html;charset=UTF-8";

    private static final String PAGE = """
            <!doctype html>
            <html lang="vi">
              <head>
                <meta charset="utf-8" />
                <meta name="viewport" content="width=device-width, initial-scale=1" />
                <meta name="color-scheme" content="light dark" />
                <title>%1$s – Thi Đua</title>
                <link rel="stylesheet" href="/notice.css" />
              </head>
              <body>
                <main>
                  <h1>%1$s</h1>
                  <p>%2$s</p>
                  <p><a href="%3$s">%4$s</a></p>
                </main>
              </body>
            </html>
            """;

    private NoticePage() {}

    /** The texts are fixed ones of the gateway, never of the request: nothing has to be escaped. */
    public static void send(RoutingContext context, int status, String title, String text, String link, String action) {
        if (!context.request().isEnded()) {
            context.request().resume();
        }
        context.response()
                .setStatusCode(status)
                .putHeader(HttpHeaders.CONTENT_TYPE, HTML)
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .end(PAGE.formatted(title, text, link, action));
    }

    public static String text(String title, String text, String link, String action) {
        return PAGE.formatted(title, text, link, action);
    }
}
