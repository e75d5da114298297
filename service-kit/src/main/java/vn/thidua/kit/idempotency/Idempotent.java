package vn.thidua.kit.idempotency;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A creating POST that may be repeated with the same {@code Idempotency-Key} header: the first answer is stored in the
 * transaction of the change and returned again. Same key with another request: 422. The method returns its view (a
 * record), not a Response.
 */
@InterceptorBinding
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Idempotent {}
