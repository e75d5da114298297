/** The parts of a launch document (các phần của văn bản), one reader each. */
package vn.thidua.campaign.reading.parts;
