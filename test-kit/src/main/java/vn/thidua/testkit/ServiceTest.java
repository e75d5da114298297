package vn.thidua.testkit;

import io.quarkus.test.common.QuarkusTestResource;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import vn.thidua.testkit.servers.TestServersResource;
import vn.thidua.testkit.token.TokensResource;

/** Beside {@code @QuarkusTest}: the service runs against real PostgreSQL and Kafka and trusts the test's tokens. */
@QuarkusTestResource(TestServersResource.class)
@QuarkusTestResource(TokensResource.class)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface ServiceTest {}
