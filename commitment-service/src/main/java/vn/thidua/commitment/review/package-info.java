/** Handing in, accepting and returning (trình, duyệt, trả lại): what registrations, commitments and reports share. */
package vn.thidua.commitment.review;
