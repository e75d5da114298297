/** How a document is built (bố cục): labels, headings, topics, and the tree of its sections and items. */
package vn.thidua.campaign.reading.outline;
