/** How often one caller may ask. */
@NullMarked
package vn.thidua.gateway.limit;

import org.jspecify.annotations.NullMarked;
