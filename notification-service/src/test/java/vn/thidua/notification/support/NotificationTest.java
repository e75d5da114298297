package vn.thidua.notification.support;

import io.quarkus.test.common.QuarkusTestResource;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Beside {@code @QuarkusTest} and {@code @ServiceTest}: a real mail server as well. */
@QuarkusTestResource(MailServerResource.class)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface NotificationTest {}
