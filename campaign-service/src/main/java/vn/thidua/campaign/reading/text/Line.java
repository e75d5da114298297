package vn.thidua.campaign.reading.text;

/**
 * One line of the text (dòng). {@code start} and {@code end} leave out white space and emphasis marks around the words;
 * a blank line has {@code start == end}.
 */
public record Line(int number, int start, int end) {

    public boolean isBlank() {
        return start == end;
    }
}
