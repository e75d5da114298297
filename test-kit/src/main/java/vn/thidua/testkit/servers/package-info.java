@NullMarked
package vn.thidua.testkit.servers;

import org.jspecify.annotations.NullMarked;
