package vn.thidua.campaign.document;

import java.util.UUID;
import vn.thidua.campaign.reading.model.Reading;

/**
 * A launch document (văn bản phát động) with what was read from it.
 *
 * @param canonical text that all spans of the reading refer to
 */
public record LaunchDocument(UUID id, String ownerUnit, String canonical, Reading reading) {}
