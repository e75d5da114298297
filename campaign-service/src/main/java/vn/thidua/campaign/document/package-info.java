/** Launch documents (văn bản phát động): received, kept as they came, read once. */
@NullMarked
package vn.thidua.campaign.document;

import org.jspecify.annotations.NullMarked;
