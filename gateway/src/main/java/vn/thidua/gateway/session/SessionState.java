package vn.thidua.gateway.session;

import io.vertx.core.json.JsonObject;

/** What the session cookie of a request stands for (trạng thái phiên). */
public sealed interface SessionState {

    /**
     * Signed in (đã đăng nhập).
     *
     * @param claims    those of the access token
     * @param expiresAt when the session ends unless it is used before, in seconds of the epoch
     */
    record Active(String cookie, String accessToken, JsonObject claims, long expiresAt) implements SessionState {

        /** Neither token nor cookie may reach a log. */
        @Override
        public String toString() {
            return "Active[…]";
        }
    }

    /** No cookie, or one that is forged, ended or expired (chưa đăng nhập). */
    record None() implements SessionState {}

    /** The session store or Keycloak does not answer; the session is kept (tạm thời không kiểm tra được). */
    record Away() implements SessionState {}
}
