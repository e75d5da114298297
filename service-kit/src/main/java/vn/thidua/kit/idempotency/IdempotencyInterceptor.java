package vn.thidua.kit.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;
import vn.thidua.kit.caller.Caller;
import vn.thidua.kit.problem.CommonReason;
import vn.thidua.kit.problem.Refusal;

/** Stores key and answer in the transaction of the change, so that neither can exist without the other. */
@Idempotent
@Interceptor
@Priority(Interceptor.Priority.LIBRARY_BEFORE)
class IdempotencyInterceptor {

    private final AgroalDataSource database;
    private final ObjectMapper json;
    private final Caller caller;
    private final HttpServerRequest request;

    IdempotencyInterceptor(AgroalDataSource database, ObjectMapper json, Caller caller, HttpServerRequest request) {
        this.database = database;
        this.json = json;
        this.caller = caller;
        this.request = request;
    }

    @AroundInvoke
    Object once(InvocationContext invocation) throws Exception {
        String key = request.getHeader("Idempotency-Key");
        if (key == null || key.isBlank() || key.length() > 200) {
            throw new Refusal(CommonReason.KEY_MISSING, "Cần gửi header Idempotency-Key, dài không quá 200 ký tự.");
        }
        String fingerprint = fingerprint(invocation);
        return QuarkusTransaction.joiningExisting().call(() -> {
            Class<?> type = invocation.getMethod().getReturnType();
            String stored = claim(key, fingerprint);
            if (stored != null) {
                return json.readValue(stored, type);
            }
            Object answer = invocation.proceed();
            store(key, json.writeValueAsString(answer));
            return answer;
        });
    }

    /** Null when this request is the first; a second one waits here until the first has ended. */
    private @Nullable String claim(String key, String fingerprint) throws SQLException {
        try (Connection connection = database.getConnection()) {
            try (var insert = connection.prepareStatement(
                    "insert into idempotency_key (key, caller, fingerprint) values (?, ?, ?) on conflict do nothing")) {
                insert.setString(1, key);
                insert.setString(2, caller.username());
                insert.setString(3, fingerprint);
                if (insert.executeUpdate() == 1) {
                    return null;
                }
            }
            try (var select = connection.prepareStatement(
                    "select fingerprint, body from idempotency_key where key = ? and caller = ?")) {
                select.setString(1, key);
                select.setString(2, caller.username());
                try (ResultSet row = select.executeQuery()) {
                    if (!row.next() || row.getString(2) == null) {
                        throw new Refusal(CommonReason.KEY_IN_USE, "Yêu cầu cùng Idempotency-Key đang được xử lý.");
                    }
                    if (!fingerprint.equals(row.getString(1))) {
                        throw new Refusal(CommonReason.KEY_REUSED, "Idempotency-Key này đã gửi kèm một yêu cầu khác.");
                    }
                    return row.getString(2);
                }
            }
        }
    }

    private void store(String key, String body) throws SQLException {
        try (Connection connection = database.getConnection();
                var update = connection.prepareStatement(
                        "update idempotency_key set body = ? where key = ? and caller = ?")) {
            update.setString(1, body);
            update.setString(2, key);
            update.setString(3, caller.username());
            update.executeUpdate();
        }
    }

    private String fingerprint(InvocationContext invocation) throws Exception {
        Method method = invocation.getMethod();
        MessageDigest digest = sha256();
        digest.update((method.getDeclaringClass().getName() + "#" + method.getName() + request.path())
                .getBytes(StandardCharsets.UTF_8));
        for (Object parameter : invocation.getParameters()) {
            if (parameter instanceof FileUpload file) {
                digest.update(Files.readAllBytes(file.uploadedFile()));
            } else if (isData(parameter)) {
                digest.update(bytes(parameter));
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static boolean isData(@Nullable Object parameter) {
        return parameter != null
                && (parameter.getClass().isRecord()
                        || parameter instanceof CharSequence
                        || parameter instanceof java.util.UUID
                        || parameter instanceof Number);
    }

    private byte[] bytes(Object parameter) throws JsonProcessingException {
        return json.writeValueAsBytes(parameter);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
