/**
 * What a launch document says (kết quả đọc văn bản phát động): immutable records, one tree per document, in the shape that
 * {@code NAME.expected.json} describes. Nothing here depends on a framework; {@code ReadingJson} turns it into JSON and back.
 */
package vn.thidua.campaign.reading.model;
