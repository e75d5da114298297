/** The joined API description and its rendered reference. */
@NullMarked
package vn.thidua.gateway.openapi;

import org.jspecify.annotations.NullMarked;
