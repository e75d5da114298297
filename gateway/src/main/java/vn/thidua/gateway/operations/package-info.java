/** Access log and health. */
@NullMarked
package vn.thidua.gateway.operations;

import org.jspecify.annotations.NullMarked;
