/** Facts that rules need (dữ kiện): import, entry, list. */
@NullMarked
package vn.thidua.award.facts;

import org.jspecify.annotations.NullMarked;
