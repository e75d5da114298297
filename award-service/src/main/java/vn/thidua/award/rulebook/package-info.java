/** The rulebook (bộ quy tắc): reads the dated packs from their files and shows them. */
@NullMarked
package vn.thidua.award.rulebook;

import org.jspecify.annotations.NullMarked;
