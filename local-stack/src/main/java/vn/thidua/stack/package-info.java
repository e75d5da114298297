@NullMarked
package vn.thidua.stack;

import org.jspecify.annotations.NullMarked;
