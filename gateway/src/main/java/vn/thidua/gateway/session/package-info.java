/** Server-side sessions of browsers over PostgreSQL. */
@NullMarked
package vn.thidua.gateway.session;

import org.jspecify.annotations.NullMarked;
