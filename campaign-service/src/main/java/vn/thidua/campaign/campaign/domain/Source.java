package vn.thidua.campaign.campaign.domain;

/**
 * The words of the launch document that an item was taken from (câu gốc), so that the screen can highlight them.
 *
 * @param start first character in the canonical text
 * @param end   character after the last
 */
public record Source(String text, int start, int end) {

    public Source {
        text = Texts.clean(text);
    }
}
