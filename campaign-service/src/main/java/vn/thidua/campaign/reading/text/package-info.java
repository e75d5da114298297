/** The text of a document: canonical form, a folded shadow of it for matching, lines. */
package vn.thidua.campaign.reading.text;
