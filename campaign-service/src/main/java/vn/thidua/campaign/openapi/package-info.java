/** How this service describes itself. */
@NullMarked
package vn.thidua.campaign.openapi;

import org.jspecify.annotations.NullMarked;
