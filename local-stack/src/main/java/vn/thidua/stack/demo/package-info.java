@NullMarked
package vn.thidua.stack.demo;

import org.jspecify.annotations.NullMarked;
