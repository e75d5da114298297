@NullMarked
package vn.thidua.stack.kafka;

import org.jspecify.annotations.NullMarked;
