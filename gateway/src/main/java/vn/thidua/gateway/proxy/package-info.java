/** Passing requests on to the services and to Keycloak. */
@NullMarked
package vn.thidua.gateway.proxy;

import org.jspecify.annotations.NullMarked;
