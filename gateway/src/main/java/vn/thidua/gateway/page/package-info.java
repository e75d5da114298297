/** Static files and the headers that protect pages. */
@NullMarked
package vn.thidua.gateway.page;

import org.jspecify.annotations.NullMarked;
