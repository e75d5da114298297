/** Campaigns (phong trào thi đua): drafted from a document, corrected, submitted, launched or returned, acknowledged. */
@NullMarked
package vn.thidua.campaign.campaign;

import org.jspecify.annotations.NullMarked;
