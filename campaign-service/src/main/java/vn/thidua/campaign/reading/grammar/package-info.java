/** A small grammar of Vietnamese administrative writing (ngữ pháp văn bản hành chính): numbers, dates, quantities, acts, labels. */
package vn.thidua.campaign.reading.grammar;
