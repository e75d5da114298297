/** Problem documents and notices of the gateway itself. */
@NullMarked
package vn.thidua.gateway.problem;

import org.jspecify.annotations.NullMarked;
