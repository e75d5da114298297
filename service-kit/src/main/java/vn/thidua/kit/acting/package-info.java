/** Acting in somebody's place (làm thay theo ủy quyền). */
package vn.thidua.kit.acting;
