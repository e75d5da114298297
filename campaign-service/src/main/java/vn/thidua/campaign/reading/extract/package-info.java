/** From uploaded bytes to text (trích văn bản từ tệp): .txt, .docx and text-bearing .pdf, told apart by content. */
package vn.thidua.campaign.reading.extract;
