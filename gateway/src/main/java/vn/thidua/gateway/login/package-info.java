/** Signing in and out, and who is signed in. */
@NullMarked
package vn.thidua.gateway.login;

import org.jspecify.annotations.NullMarked;
