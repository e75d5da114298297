@NullMarked
package vn.thidua.stack.keycloak;

import org.jspecify.annotations.NullMarked;
