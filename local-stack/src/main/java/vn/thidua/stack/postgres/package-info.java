@NullMarked
package vn.thidua.stack.postgres;

import org.jspecify.annotations.NullMarked;
